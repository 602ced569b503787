/** Verdicts on plans as Neo4j 5.26 and the built-in engine tell them; whole statements are tried on both in the suite of abuse. */
import { describe, expect, it } from 'vitest';
import type { PlanOperator, QueryType } from '../store/console-engine.ts';
import { findForbiddenInPlan } from './plan-verdict.ts';

function operator(
  operatorType: string,
  details?: string,
  children: readonly PlanOperator[] = [],
): PlanOperator {
  return {
    operatorType,
    identifiers: [],
    arguments: details === undefined ? {} : { Details: details },
    children,
  };
}

function judge(
  plan: PlanOperator | undefined,
  {
    queryType = 'r',
    engine = 'neo4j',
    mode = 'read',
  }: { queryType?: QueryType; engine?: 'neo4j' | 'embedded'; mode?: 'read' | 'write' } = {},
): string {
  const explained = { queryType, notifications: [], ...(plan && { plan }) };
  return findForbiddenInPlan(explained, { engine, mode })?.sentence ?? 'may run';
}

const under = (...children: PlanOperator[]): PlanOperator => operator('ProduceResults@neo4j', 'x', children);

describe('a plan', () => {
  it.each(
    (
      'AllNodesScan@neo4j Expand(All)@neo4j VarLengthExpand(Pruning,BFS,All)@neo4j NodeUniqueIndexSeek(Locking)@neo4j Top1WithTies@neo4j ' +
      'StatefulShortestPath(Into)@neo4j Repeat(Trail)@neo4j LetSelectOrSemiApply@neo4j ShowIndexes@neo4j RollUpApply@neo4j ' +
      'UndirectedUnionRelationshipTypesScan@neo4j DirectedRelationshipIndexSeekByRange@neo4j PartitionedUnwind@neo4j Eager@neo4j'
    ).split(' '),
  )('may hold %s', (name) => {
    expect(judge(under(operator(name)))).toBe('may run');
  });

  it.each(
    (
      'LoadCSV@neo4j ShowTransactions@neo4j ShowSettings@neo4j TerminateTransactions@neo4j TransactionApply@neo4j TransactionForeach@neo4j ' +
      'AdministrationCommand@system RunQueryAt@neo4j Create@neo4j Foreach@neo4j Merge@neo4j SetProperty@neo4j CreateIndex@neo4j Unheard@neo4j'
    ).split(' '),
  )('may not hold %s', (name) => {
    expect(judge(under(operator(name)))).not.toBe('may run');
    expect(judge(under(operator('Filter@neo4j', 'x', [operator(name)])))).not.toBe('may run');
  });

  it('may call what only reads, however the name is written', () => {
    const call = (details: string): string => judge(under(operator('ProcedureCall@neo4j', details)));
    expect(call('db.labels() :: (label :: STRING)')).toBe('may run');
    expect(call('`db`.`labels`() :: (label :: STRING)')).toBe('may run');
    expect(call('dbms.listConnections() :: (a :: STRING)')).toContain('dbms.listConnections');
    expect(call('')).toContain('does not name');
    expect(judge(operator('CallProcedure', 'grafeo.pagerank'), { engine: 'embedded' })).toContain(
      'grafeo.pagerank',
    );
  });

  it('hides nothing in a subquery that is no operator', () => {
    const nested = (details: string): string => judge(under(operator('Projection@neo4j', details)));
    expect(nested('CASE WHEN COLLECT { LOAD CSV FROM "file:///x" AS l RETURN l } THEN 1 END AS x')).toContain(
      'LOAD CSV',
    );
    expect(
      nested('CASE WHEN EXISTS { ResolvedCall(db.info() :: id :: STRING,ArraySeq()) RETURN id } THEN 1 END'),
    ).toContain('db.info');
    expect(
      nested('CASE WHEN EXISTS { ResolvedCall(db.labels() :: label :: STRING) RETURN label } THEN 1 END'),
    ).toBe('may run');
    expect(nested('$autostring_0 AS `LOAD CSV`')).toBe('may run');
  });

  it('must be there, and read', () => {
    expect(judge(undefined)).toContain('shows no plan');
    for (const queryType of ['rw', 'w', 's'] as const)
      expect(judge(under(), { queryType })).toContain('writes');
  });

  it('may write in write mode, and administer nothing', () => {
    const how = { queryType: 'w', mode: 'write' } as const;
    expect(judge(under(operator('Create@neo4j'), operator('SetProperty@neo4j')), how)).toBe('may run');
    expect(judge(operator('CreateIndex@neo4j'), { queryType: 's', mode: 'write' })).toBe('may run');
    expect(judge(operator('AdministrationCommand@system'), { queryType: 's', mode: 'write' })).toContain(
      'administers',
    );
    expect(judge(under(operator('LoadCSV@neo4j')), how)).toContain('LOAD CSV');
    expect(judge(under(operator('TransactionForeach@neo4j')), how)).toContain('TransactionForeach');
    expect(judge(under(operator('ProcedureCall@neo4j', 'db.create.setNodeVectorProperty()')), how)).toContain(
      'db.create',
    );
  });
});
