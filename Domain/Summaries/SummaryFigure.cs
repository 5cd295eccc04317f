namespace CrmBot.Domain.Summaries;

/// <summary>Every number of the summary whose rows can be opened (BYD-15).</summary>
public enum SummaryFigure
{
    ContactsDue,
    ContactsDone,
    OnTime,
    Overdue,
    PromisesKept,
    PromisesLate,

    /// <summary>Open tasks of every kind that are due in the week after.</summary>
    NextWeek,

    /// <summary>Real contacts, whether a task asked for them or not.</summary>
    Contacts,

    /// <summary>Contacts for which the customer gave a rating.</summary>
    Satisfaction,
    RecordedLate,
    IssuesOpened,
    IssuesClosed,
    IssuesMissed,

    /// <summary>Customers of one tier past the limit; asked for without a tier, of all tiers.</summary>
    Uncovered,
}
