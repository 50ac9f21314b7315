/** The fields of a request and what is demanded of them (Art. 29): the same for the public's form and the office's. */
import type { ReactNode } from 'react';
import { z } from 'zod';
import { Choices, type Problem, Select, says, TextArea, TextField, type Typed } from '../web/forms.tsx';
import { type Text, text, useLanguage } from '../web/language.ts';
import { GOES_TO, ROUTES } from './delivery-routes.ts';
import { isPlausible } from './identity.ts';
import { DELIVERY_WORDS, FORM_WORDS, IDENTITY_WORDS, KIND_WORDS } from './messages.ts';
import {
  APPLICANT_KINDS,
  type ApplicantKind,
  DELIVERIES,
  type Delivery,
  DOCUMENTS_OF_IDENTITY,
  FORMS,
  type Form,
  type Submission,
} from './state.ts';

const line = (most: number) =>
  z
    .string()
    .trim()
    .max(most, says(text(`最多${most}个字`, `At most ${most} characters`)))
    .default('');
const choice = <T extends string>(values: readonly T[], zh: string, en: string) =>
  z.enum(values as readonly [T, ...T[]], says(text(zh, en)));

const fields = z.object({
  applicantKind: choice(APPLICANT_KINDS, '请选择申请人类型', 'Choose the kind of applicant'),
  name: line(100).refine((name) => name !== '', says(text('请填写姓名或者单位名称', 'Give the name'))),
  identityDocument: choice(DOCUMENTS_OF_IDENTITY, '请选择证件类型', 'Choose the document of identity'),
  identityNumber: line(40).transform((number) => number.normalize('NFKC').replaceAll(/\s/g, '').toUpperCase()),
  contactPerson: line(50),
  phone: line(40),
  email: line(100),
  address: line(200),
  postcode: line(10),
  fax: line(40),
  description: line(2000).refine(
    (words) => words.length >= 5,
    says(
      text(
        '请写明所需信息的名称、文号或者便于查询的其他特征',
        'Say which information you need: its title, number or other features',
      ),
    ),
  ),
  form: choice(FORMS, '请选择提供方式', 'Choose a form'),
  delivery: choice(DELIVERIES, '请选择获取方式', 'Choose a route'),
});
type Fields = z.infer<typeof fields>;

export interface SubmittedForm {
  applicantKind: ApplicantKind;
  form: Form;
  delivery: Delivery;
  submission: Submission;
}

const NEEDED: Record<keyof typeof GOES_TO, Text> = {
  post: text('选择邮寄的，请填写通信地址', 'Give the address to post to'),
  email: text('选择电子邮件的，请填写邮箱', 'Give the e-mail address'),
  fax: text('选择传真的，请填写传真号码', 'Give the fax number'),
};

const WRONG_ROUTE = [
  '获取方式与提供方式不符：纸质件可邮寄、传真或者自行领取，电子文件可发邮箱或者网上下载，光盘可邮寄或者自行领取，当场查阅请选自行领取',
  'This route does not fit the form: paper by post, fax or in person; files by e-mail or online; a disc by post or in person; inspection in person',
] as const;

/** @param strict the public's form: whole, or refused; what came to the office is registered as it came, and clarified */
export function submissionSchema(strict: boolean) {
  return fields
    .superRefine((form, context) => {
      const wrong = (field: keyof Fields, message: Text) =>
        context.addIssue({ code: 'custom', path: [field], message: says(message) });
      const { identityDocument, identityNumber, applicantKind, email, phone } = form;
      const mustProve = strict || identityNumber !== '';
      if (mustProve && identityNumber.trim() === '')
        wrong('identityNumber', text('请填写证件号码', 'Give the number of the document'));
      else if (mustProve && !isPlausible(identityDocument, identityNumber))
        wrong('identityNumber', text('证件号码不正确，请核对', 'This is not a number of that document. Check it'));
      if ((identityDocument === 'credit-code') === (applicantKind === 'natural') && mustProve)
        wrong('identityDocument', text('证件类型与申请人类型不符', 'This document does not fit the kind of applicant'));
      if (strict && applicantKind !== 'natural' && form.contactPerson === '')
        wrong('contactPerson', text('单位申请的，请填写联系人', 'Give the person who acts for the organisation'));
      if (strict && phone === '' && email === '')
        wrong('phone', text('请至少填写电话或者邮箱中的一项', 'Give a telephone number or an e-mail address'));
      if (email !== '' && !/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(email))
        wrong('email', text('邮箱格式不正确', 'This is not an e-mail address'));
      if (strict && phone !== '' && !/^[+(\d][\d\s()-]{5,}(?:转\d+)?$/.test(phone.normalize('NFKC')))
        wrong('phone', text('电话号码格式不正确，请填写区号和号码，或者手机号码', 'This is not a telephone number'));
      if (strict && form.postcode !== '' && !/^\d{6}$/.test(form.postcode.normalize('NFKC')))
        wrong('postcode', text('邮政编码为6位数字', 'A postcode has six digits'));
      if (strict && !ROUTES[form.form].includes(form.delivery)) wrong('delivery', text(...WRONG_ROUTE));
      const { delivery } = form;
      if (
        strict &&
        (delivery === 'post' || delivery === 'email' || delivery === 'fax') &&
        form[GOES_TO[delivery]] === ''
      )
        wrong(GOES_TO[delivery], NEEDED[delivery]);
    })
    .transform(
      ({ applicantKind, form, delivery, description, identityDocument, identityNumber, ...person }): SubmittedForm => ({
        applicantKind,
        form,
        delivery,
        submission: {
          applicant: { ...person, identity: { document: identityDocument, number: identityNumber } },
          description,
        },
      }),
    );
}

interface FieldsProps {
  typed: Typed;
  problems: readonly Problem[];
  /** the office registers what came, even where something is missing */
  strict: boolean;
  /** stands below the description */
  children?: ReactNode;
}

export function SubmissionFields({ typed, problems, strict, children }: FieldsProps) {
  const lang = useLanguage();
  const options = <K extends string>(values: readonly K[], words: Record<K, Text>) =>
    values.map((value) => ({ value, label: words[value][lang] }));
  const shared = { typed, problems };
  return (
    <>
      <h2 className="h3 mt-4">{text('一、申请人', '1. Applicant')[lang]}</h2>
      <Choices
        {...shared}
        name="applicantKind"
        label={text('申请人类型', 'Kind of applicant')}
        options={options(APPLICANT_KINDS, KIND_WORDS)}
        value="natural"
        required
      />
      <div className="row">
        <div className="col-md-6">
          <TextField
            {...shared}
            name="name"
            label={text('姓名或者单位名称', 'Name of the person or organisation')}
            autoComplete="name"
            maxLength={100}
            required
          />
        </div>
        <div className="col-md-6">
          <TextField
            {...shared}
            name="contactPerson"
            label={text('联系人（单位申请时填写）', 'Contact person (organisations)')}
            maxLength={50}
          />
        </div>
        <div className="col-md-6">
          <Select
            {...shared}
            name="identityDocument"
            label={text('身份证明', 'Document of identity')}
            options={options(DOCUMENTS_OF_IDENTITY, IDENTITY_WORDS)}
            value="id-card"
            required
          />
        </div>
        <div className="col-md-6">
          <TextField
            {...shared}
            name="identityNumber"
            label={text('证件号码', 'Number of the document')}
            maxLength={40}
            required={strict}
          />
        </div>
        <div className="col-md-6">
          <TextField
            {...shared}
            name="phone"
            type="tel"
            label={text('联系电话', 'Telephone')}
            {...(strict ? { hint: text('电话、邮箱至少填写一项', 'Telephone or e-mail: one is needed') } : {})}
            autoComplete="tel"
          />
        </div>
        <div className="col-md-6">
          <TextField {...shared} name="email" type="email" label={text('电子邮箱', 'E-mail')} autoComplete="email" />
        </div>
        <div className="col-md-8">
          <TextField {...shared} name="address" label={text('通信地址', 'Postal address')} maxLength={200} />
        </div>
        <div className="col-md-2">
          <TextField {...shared} name="postcode" label={text('邮政编码', 'Postcode')} maxLength={10} />
        </div>
        <div className="col-md-2">
          <TextField {...shared} name="fax" type="tel" label={text('传真', 'Fax')} maxLength={40} />
        </div>
      </div>
      <h2 className="h3 mt-3">{text('二、所需信息', '2. The information')[lang]}</h2>
      <TextArea
        {...shared}
        name="description"
        label={text('内容描述', 'Description')}
        hint={text(
          '写明信息的名称、文号，或者涉及的时间、地点、事项等便于查询的特征。无须说明用途。',
          'Its title, document number, or time, place and matter. No purpose need be given.',
        )}
        rows={6}
        maxLength={2000}
        required
      />
      {children}
      <h2 className="h3 mt-3">{text('三、提供和获取', '3. How you want it')[lang]}</h2>
      <div className="row">
        <div className="col-md-6">
          <Choices
            {...shared}
            name="form"
            label={text('提供方式', 'Form')}
            options={options(FORMS, FORM_WORDS)}
            value={strict ? 'electronic' : 'paper'}
            required
          />
        </div>
        <div className="col-md-6">
          <Choices
            {...shared}
            name="delivery"
            label={text('获取方式', 'Route')}
            options={options(DELIVERIES, DELIVERY_WORDS)}
            value={strict ? 'online' : 'post'}
            required
          />
        </div>
      </div>
    </>
  );
}
