namespace CrmBot.Domain.Customers.Import;

/// <summary>What keeps a row out. The cell itself may be well written and still name something that does not exist.</summary>
public enum ImportFault
{
    /// <summary>The cell cannot be read; its problem's own fault says how.</summary>
    Unreadable,

    /// <summary>A formula whose result the file did not keep: open and save it in Excel.</summary>
    FormulaWithoutResult,

    /// <summary>Longer than the archive can hold; the limit stands beside it.</summary>
    TooLong,

    /// <summary>No colleague has this name.</summary>
    NobodyCalled,

    /// <summary>Several colleagues have this name: write the Entra object id instead.</summary>
    SeveralCalled,

    /// <summary>Neither the workbook nor the archive has this customer.</summary>
    CustomerUnknown,

    /// <summary>Several customers have this name and the row has no number.</summary>
    SeveralCustomers,

    /// <summary>The customer's playbook has no such tier.</summary>
    TierUnknown,

    /// <summary>An earlier row has the same number, or object id, and says something else; its cell stands beside it.</summary>
    SaysOtherwise,

    HoursUnreadable,
    ZoneUnknown,

    /// <summary>Said to be done on a day that has not come yet.</summary>
    DayAhead,
}
