import * as v from 'valibot';
import {
  instructionIssued,
  instructionReport,
  instructionReported,
  productsSeen,
} from '../../../../shared/api/instructions.ts';
import { ok } from '../../../../shared/domain/result.ts';
import { issueInstruction } from '../../../app/instruction/issue.ts';
import { keepProductsSeen } from '../../../app/instruction/products-seen.ts';
import { reportOnInstruction } from '../../../app/instruction/report.ts';
import { answerJson, answerRefusal } from '../../answer.ts';
import { jsonInput, nothing } from '../../input.ts';
import type { Http } from '../../route.ts';

export const issue = async (http: Http): Promise<Response> => {
  const input = await jsonInput(http, nothing);
  if (!input.ok) return answerRefusal(http, 'api', input.error);
  const issued = await issueInstruction(http.get('ctx'), { grantId: http.req.param('grant') ?? '' });
  return answerJson(http, issued.ok ? ok(v.parse(instructionIssued, issued.value)) : issued);
};

export const report = async (http: Http): Promise<Response> => {
  const input = await jsonInput(http, instructionReport);
  if (!input.ok) return answerRefusal(http, 'api', input.error);
  const done = await reportOnInstruction(http.get('ctx'), {
    instructionId: http.req.param('instruction') ?? '',
    evidence: input.value,
  });
  return answerJson(http, done.ok ? ok(v.parse(instructionReported, done.value)) : done);
};

export const seen = async (http: Http): Promise<Response> => {
  const input = await jsonInput(http, productsSeen);
  if (!input.ok) return answerRefusal(http, 'api', input.error);
  const accountId = http.req.param('account') ?? '';
  return answerJson(http, await keepProductsSeen(http.get('ctx'), { accountId, ...input.value }));
};
