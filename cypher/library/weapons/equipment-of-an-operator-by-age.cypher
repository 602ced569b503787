// title: What does an operator have in service, how many, and how old is the figure?
// explanation: Weapon systems in service with a force or a state, each with its latest figure and all others before it.
// look for: Old figures that are repeated as if they were new; systems without any figure.
// returns: equipment, subtype, latestFigure, asOf, earlierFigures, lastReported
// param operator: entity, a state, an organisation or an armed unit = "un-kpaf"
MATCH (:Entity {id: $operator})<-[:SUBJECT]-(c:Claim {relation: 'OPERATES'})-[:OBJECT]->(w:WeaponSystem)
WITH w, c ORDER BY c.reportedDay DESC, c.id
WITH w, c, coalesce(c.quantity, c.quantityMax, c.quantityMin) AS figure, coalesce(c.date, c.dateFrom, c.reported) AS day
// collect() leaves nulls out: a claim without a figure must bring no day either.
WITH w, collect(figure) AS figures, collect(CASE WHEN figure IS NOT NULL THEN day END) AS days, max(c.reported) AS lastReported
RETURN w.name AS equipment, w.subtype AS subtype, figures[0] AS latestFigure, days[0] AS asOf,
  figures[1..] AS earlierFigures, lastReported
ORDER BY asOf, equipment
