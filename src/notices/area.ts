/** Telling people: notices in the program, and by mail and short message to those who want it. */
import type { Area } from '../web/area.ts';
import { readChannels } from './channels.ts';
import { deliverSweep } from './deliver.ts';
import { deliveryCheck, deliveryGauge, mailCheck } from './health.ts';
import { noticesPage, openNotice, readAll } from './office.tsx';
import { profilePages } from './profile.tsx';
import { pruneSweep } from './prune.ts';
import { raiseSweep } from './raise.ts';
import { remindersPage, saveReminders } from './reminders.tsx';

const channels = () => readChannels(process.env);
const profile = profilePages(channels);

export const area: Area = {
  name: 'notices',
  aggregates: [],
  publicRoutes: [],
  officeRoutes: [
    { method: 'get', path: '/office/notices', duty: 'signed-in', act: null, handle: noticesPage },
    // reading a notice is no act
    { method: 'post', path: '/office/notices/read', duty: 'signed-in', act: null, handle: readAll },
    { method: 'get', path: '/office/notices/reminders', duty: 'calendar.keep', act: null, handle: remindersPage },
    {
      method: 'post',
      path: '/office/notices/reminders',
      duty: 'calendar.keep',
      act: 'site.changed',
      handle: saveReminders,
    },
    { method: 'post', path: '/office/notices/:id', duty: 'signed-in', act: null, handle: openNotice },
    { method: 'get', path: '/office/profile', duty: 'signed-in', act: null, handle: profile.show },
    { method: 'post', path: '/office/profile', duty: 'signed-in', act: 'person.contacts', handle: profile.save },
  ],
  sweeps: [raiseSweep(channels), deliverSweep(channels), pruneSweep],
  checks: [mailCheck, deliveryCheck],
  gauges: [deliveryGauge],
};
