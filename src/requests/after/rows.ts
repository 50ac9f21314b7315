/** The state rows of what follows an answer. */
import type { SubjectRef } from '../../db/acts.ts';
import type { StateRow } from '../../db/state-rows.ts';
import type { RequestState } from '../state.ts';

export function afterRows({ remedies, conversion }: RequestState, ref: SubjectRef): Record<string, StateRow[]> {
  const key = { site_id: ref.siteId, request_id: ref.id };
  return {
    request_remedies: remedies.map((remedy, position) => ({
      ...key,
      position,
      route: remedy.route,
      lodged_on: remedy.lodgedOn,
      result: remedy.result,
      decided_on: remedy.decidedOn,
      body: remedy.body,
      case_number: remedy.number,
      disposal: remedy.disposal,
      noticed_on: remedy.noticedOn,
      replied_on: remedy.repliedOn,
      ordered_on: remedy.orderedOn,
      lesson_on: remedy.lesson?.drawnOn ?? null,
      lesson_cause: remedy.lesson?.cause ?? null,
    })),
    request_conversions: conversion
      ? [
          {
            ...key,
            suggested_on: conversion.suggestedOn,
            suggested_by: conversion.suggestedBy,
            decided_on: conversion.decidedOn,
            document_id: conversion.documentId,
          },
        ]
      : [],
  };
}
