using CrmBot.Domain.Customers;
using CrmBot.Domain.Grading;

namespace CrmBot.Domain.Summaries;

/// <summary>What every row tells about its customer and its person, as it comes from the database.</summary>
internal sealed record RowHead(
    CustomerId Id, string Number, string Name, string? ShortName, string? EnglishName, Tier Tier, string OwnerName, string? OwnerEnglishName)
{
    public SummaryRow Row(SummaryRowSubject what, DateOnly on, int daysLate) => new(
        Id,
        Number,
        new TwoTexts(ShortName ?? Name, EnglishName ?? ShortName ?? Name),
        Tier,
        new TwoTexts(OwnerName, OwnerEnglishName ?? OwnerName),
        what,
        on,
        Math.Max(0, daysLate));
}
