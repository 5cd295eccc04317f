using Microsoft.SqlServer.TransactSql.ScriptDom;

namespace CrmBot.Domain.Tests.Storage;

/// <summary>Microsoft's own T-SQL parser, at the compatibility level EF writes for (150). It sees syntax, no tables.</summary>
internal static class TransactSql
{
    public static IReadOnlyList<string> Faults(string sql)
    {
        var faults = new List<string>();
        if (Parse(sql, faults) is { } script)
        {
            var inner = new Findings();
            script.Accept(inner);
            faults.AddRange(inner.Faults);
            // Idempotent scripts hide their statements in EXEC(N'…').
            foreach (var text in inner.Executed)
                Parse(text, faults);
        }

        return faults;
    }

    private static TSqlFragment? Parse(string sql, List<string> faults)
    {
        using var reader = new StringReader(sql);
        var parsed = new TSql150Parser(initialQuotedIdentifiers: true, SqlEngineType.Standalone).Parse(reader, out var errors);
        faults.AddRange(errors.Select(e => $"line {e.Line}: {e.Message}"));
        return errors.Count == 0 ? parsed : null;
    }

    private sealed class Findings : TSqlFragmentVisitor
    {
        private static readonly HashSet<string> Aggregates = new(StringComparer.OrdinalIgnoreCase) { "COUNT", "COUNT_BIG", "SUM", "AVG", "MIN", "MAX" };

        public List<string> Executed { get; } = [];
        public List<string> Faults { get; } = [];

        public override void Visit(ExecutableStringList node)
        {
            if (node.Strings is [StringLiteral literal])
                Executed.Add(literal.Value);
        }

        public override void Visit(FunctionCall node)
        {
            if (!Aggregates.Contains(node.FunctionName.Value))
                return;
            var subqueries = new Subqueries();
            node.AcceptChildren(subqueries);
            // SQL Server's error 130, which SQLite does not know and the parser lets through.
            if (subqueries.Found)
                Faults.Add($"130: {node.FunctionName.Value} over a subquery, line {node.StartLine}");
        }
    }

    private sealed class Subqueries : TSqlFragmentVisitor
    {
        public bool Found { get; private set; }

        public override void Visit(ScalarSubquery node) => Found = true;

        public override void Visit(ExistsPredicate node) => Found = true;

        public override void Visit(InPredicate node) => Found |= node.Subquery is not null;
    }
}
