using CrmBot.Domain.People;
using CrmBot.Domain.Storage;

namespace CrmBot.Domain.Summaries;

/// <summary>
/// A scope that somebody may see, with its moments. A week that is over is shown as it stood at its end, whatever
/// has been done since; the running week as it stands now.
/// </summary>
internal sealed record SummaryView(string TenantId, TeamId? TeamId, PersonId? PersonId, TwoTexts? Name, SummaryWeek Week, TimeZoneInfo Zone, DateTime NowUtc)
{
    public DateTime StartUtc => Zone.StartUtc(Week.Monday);

    /// <summary>The first moment after the week.</summary>
    public DateTime EndUtc => Zone.StartUtc(Week.Next.Monday);

    public bool IsOver => NowUtc >= EndUtc;

    public DateTime AsOfUtc => IsOver ? EndUtc : NowUtc;

    /// <summary>What was to be done before this day and is not is late.</summary>
    public DateOnly AsOfOn => Zone.DayOf(AsOfUtc);

    /// <summary>Asked for again, it means the same week and people, whoever asks and whenever.</summary>
    public SummaryScope Scope => new(Week.Monday, TeamId, PersonId);

    public IQueryable<PersonId> People(CrmDbContext database) => Members(database).Select(p => p.Id);

    public IQueryable<Person> Members(CrmDbContext database)
    {
        var people = database.People.Where(p => p.TenantId == TenantId);
        if (PersonId is { } person)
            return people.Where(p => p.Id == person);
        return TeamId is { } team ? people.Where(p => p.TeamId == team) : people;
    }
}
