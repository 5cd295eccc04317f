namespace CrmBot.Domain.Tasks;

public enum TaskKind
{
    /// <summary>The contact that a tier is owed (section 2).</summary>
    TierCallback,

    /// <summary>A callback after an event: signing, purchase (CBK-1).</summary>
    SpecialCallback,

    /// <summary>The customer named a time, or the rep did.</summary>
    BookedCallback,

    /// <summary>Something promised to the customer (BYD-6).</summary>
    Promise,

    /// <summary>An issue that waits for its owner (ISS-2).</summary>
    Issue,

    /// <summary>A row of an imported care plan (F15).</summary>
    PlannedContact,
}
