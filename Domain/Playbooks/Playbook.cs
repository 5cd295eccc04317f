using CrmBot.Domain.Grading;
using CrmBot.Domain.Issues;

namespace CrmBot.Domain.Playbooks;

/// <summary>A named, versioned set of rules for caring for customers (SPEC section 2). All of its numbers come from a data file.</summary>
public sealed record Playbook
{
    public required string Id { get; init; }

    public required int Version { get; init; }

    public required TwoTexts Name { get; init; }

    /// <summary>The documents and SPEC rows it stands for.</summary>
    public required IReadOnlyList<string> Sources { get; init; }

    public required GradingScheme Grading { get; init; }

    /// <summary>The tier of a customer until the first re-grade after signing; null when new customers are graded at once.</summary>
    public required Tier? NewCustomerTier { get; init; }

    /// <summary>A grade falls only when a value is more than so many percent below its line (BYD-17); 0 switches it off.</summary>
    public required int HysteresisPercent { get; init; }

    public required CalendarInterval RegradeEvery { get; init; }

    public required SigningStatus SigningSets { get; init; }

    /// <summary>From the first contact (ARC-6).</summary>
    public required TimeLimit ArchiveWithin { get; init; }

    /// <summary>An archive untouched for longer raises a nudge (ARC-12).</summary>
    public required CalendarInterval ArchiveFreshFor { get; init; }

    /// <summary>From the end of the contact (CBK-8).</summary>
    public required TimeLimit RecordWithin { get; init; }

    /// <summary>Executive over sales over service: a contact by a higher role satisfies the lower one's cadence too (DEC-6).</summary>
    public required bool HigherRolesCount { get; init; }

    public required GreetingTimes Greetings { get; init; }

    public required ElasticRule Elastic { get; init; }

    public required Escalation Escalation { get; init; }

    /// <summary>Best first.</summary>
    public required IReadOnlyList<PlaybookTier> Tiers { get; init; }

    public required IReadOnlyList<SpecialCallback> Specials { get; init; }

    /// <summary>One per kind of issue, none missing.</summary>
    public required IReadOnlyList<IssueClock> IssueClocks { get; init; }

    public required IReadOnlyList<PlaybookStage> Stages { get; init; }

    /// <summary>Keys of the file whose numbers are ours rather than the source's.</summary>
    public required IReadOnlyList<string> OwnDefaults { get; init; }

    public PlaybookTier? Find(Tier tier) => Tiers.FirstOrDefault(candidate => candidate.Tier == tier);

    public IssueClock ClockFor(IssueKind kind) => IssueClocks.Single(clock => clock.Kind == kind);
}
