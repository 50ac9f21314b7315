/** The forms of key points and tasks: their schemas and fields. */
import { z } from 'zod';
import { fields } from '../units/office-forms.ts';
import type { UnitChoice } from '../units/unit-names.ts';
import { type Problem, Select, says, TextArea, TextField, type Typed } from '../web/forms.tsx';
import { useLanguage } from '../web/language.ts';
import { planWords } from './messages.ts';
import { pageWords as words } from './page-words.ts';
import type { PlanState, TaskState } from './state.ts';

const planFields = {
  title: z.string().trim().min(1, says(planWords.needTitle)).max(200),
  source: fields.optional(100),
  body: z.string().trim().min(1, says(planWords.needBody)).max(20_000),
};

export const newPlan = z.object({
  ...planFields,
  year: z.coerce
    .number(says(planWords.badYear))
    .int(says(planWords.badYear))
    .min(2008, says(planWords.badYear))
    .max(2999, says(planWords.badYear)),
});
export const changedPlan = z.object({ ...planFields, version: fields.version });
export const dropForm = z.object({ ground: fields.ground, version: fields.version });

const taskFields = {
  title: z.string().trim().min(1, says(planWords.needTaskTitle)).max(200),
  leadUnitId: z.uuid(says(planWords.needLead)),
  partnerUnitIds: z.array(z.uuid()).default([]),
  dueOn: fields.date,
  expected: z.string().trim().min(1, says(planWords.needExpected)).max(500),
};
export const newTask = z.object(taskFields);
export const changedTask = z.object({ ...taskFields, version: fields.version });

interface Shared {
  typed: Typed;
  problems: readonly Problem[];
}

export function PlanFields({ plan, ...same }: Shared & { plan: PlanState | null }) {
  return (
    <>
      <TextField name="title" label={words.title} value={plan?.title} maxLength={200} required {...same} />
      <TextField
        name="source"
        label={words.source}
        hint={words.sourceHint}
        value={plan?.source}
        maxLength={100}
        {...same}
      />
      <TextArea name="body" label={words.body} value={plan?.body} rows={4} maxLength={20_000} required {...same} />
    </>
  );
}

export function TaskFields({
  task,
  units,
  ...same
}: Shared & { task: TaskState | null; units: readonly UnitChoice[] }) {
  const options = units.map(({ id, name }) => ({ value: id, label: name }));
  return (
    <>
      <TextField name="title" label={words.taskTitle} value={task?.title} maxLength={200} required {...same} />
      <div className="row">
        <div className="col-md-6">
          <Select
            name="leadUnitId"
            label={words.lead}
            value={task?.leadUnitId}
            options={options}
            empty={words.chooseLead}
            required
            {...same}
          />
        </div>
        <div className="col-md-6">
          <TextField name="dueOn" label={words.due} type="date" value={task?.dueOn} required {...same} />
        </div>
      </div>
      <Partners task={task} units={units} {...same} />
      <TextArea
        name="expected"
        label={words.expected}
        hint={words.expectedHint}
        value={task?.expected}
        rows={2}
        maxLength={500}
        required
        {...same}
      />
    </>
  );
}

/** A county has forty units: they scroll in a box of their own. */
function Partners({ task, units, typed, problems }: Shared & { task: TaskState | null; units: readonly UnitChoice[] }) {
  const lang = useLanguage();
  const given = typed.partnerUnitIds;
  const chosen = given === undefined ? (task?.partnerUnitIds ?? []) : [given].flat();
  const wrong = problems.filter(({ field }) => field.split('.')[0] === 'partnerUnitIds');
  return (
    <fieldset className="mb-3" id="partnerUnitIds" tabIndex={-1}>
      <legend className="form-label">{words.partners[lang]}</legend>
      <div className="form-hint mb-1">{words.partnersHint[lang]}</div>
      <div className="border rounded p-2 row g-0 overflow-auto" style={{ maxHeight: '12rem' }}>
        {units.map(({ id, name }) => (
          <label className="form-check col-12 col-sm-6 col-lg-4 mb-1" key={id}>
            <input
              className="form-check-input"
              type="checkbox"
              name="partnerUnitIds[]"
              value={id}
              defaultChecked={chosen.includes(id)}
            />
            <span className="form-check-label">{name}</span>
          </label>
        ))}
      </div>
      {wrong.map((problem) => (
        <div className="invalid-feedback d-block" key={problem.text.en}>
          {problem.text[lang]}
        </div>
      ))}
    </fieldset>
  );
}
