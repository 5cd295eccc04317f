using CrmBot.Domain.Grading;
using CrmBot.Domain.Playbooks;
using CrmBot.Domain.Tasks;
using CrmBot.Domain.Workbooks;

namespace CrmBot.Domain.Customers.Import;

/// <summary>F11: figures and tier of a customer. The file's tier becomes the grade; where the figures say another, that is told.</summary>
internal sealed class TierSheet(FormTable table, ImportReading reading)
{
    private readonly HashSet<ImportedCustomer> seen = [];

    public void Read() => reading.Read(table, row =>
    {
        var customer = reading.Customers.Describe(row, out var isNew);
        var playbook = reading.Playbooks.For(customer?.Known?.PlaybookId);
        var tier = Tier(row, playbook);
        CustomerRow.Read(row, table.Form, customer ?? new(null, null), reading);
        if (row.IsBad || customer is null)
            return false;
        if (seen.Add(customer))
            Take(row, customer, tier, playbook);
        else if (customer.Tier == tier)
            row.Warn(ImportWarningKind.RowRepeated, "CustomerNo");
        else
            row.Complain("CustomerNo", ImportFault.SaysOtherwise);
        return isNew;
    });

    private static ImportedTier Tier(RowReader row, Playbook playbook)
    {
        var amount = row.Fen("AnnualAmount");
        var profit = row.BasisPoints("ProfitContribution");
        var potential = row.Whole("PotentialScore", 1, 10);
        var given = row.HasColumn("Tier") ? TierCell.Read(row, "Tier", playbook) : null;
        var figures = new GradeInput { AnnualAmountFen = amount, ProfitBasisPoints = profit, Potential = potential, CurrentTier = given };
        return new(amount, profit, potential, given, Grader.Grade(playbook, figures).FromFigures);
    }

    private static void Take(RowReader row, ImportedCustomer customer, ImportedTier tier, Playbook playbook)
    {
        customer.Tier = tier;
        if (tier is { Given: { } given, FromFigures: { } figures } && given != figures)
            row.Warn(ImportWarningKind.TierDiffers, "Tier", playbook.Find(figures)?.Name.Zh ?? "", figures.ToString());
        if (customer.Known is { IsGradeSetByHand: true } known && tier.Given is { } other && other != known.Tier)
            row.Warn(ImportWarningKind.TierSetByHand, "Tier", known.Tier.ToString());
        if (tier.Tier is { } present && !row.Cell("SalesCadence").IsEmpty)
            CompareCadence(row, present, playbook);
    }

    private static void CompareCadence(RowReader row, Tier tier, Playbook playbook)
    {
        var owed = CarePlan.SalesCallback(playbook, tier) ?? (playbook.Find(tier)?.Cadences is [var first, ..] ? first : null);
        if (FrequencyWords.Read(row.Cell("SalesCadence").Text) is not { } written)
            row.Warn(ImportWarningKind.CadenceUnread, "SalesCadence");
        else if (owed is not null && written.RoughDays < owed.Every.RoughDays)
            row.Warn(ImportWarningKind.TighterCadence, "SalesCadence", tier.ToString());
        else if (owed is not null && written.RoughDays > owed.Every.RoughDays)
            row.Warn(ImportWarningKind.LooserCadence, "SalesCadence", tier.ToString());
    }
}
