namespace CrmBot.Domain.Customers.Import;

/// <summary>完成状态 of F15.</summary>
internal enum CareState
{
    Planned,

    /// <summary>Contact made, its follow-up still open.</summary>
    InProgress,
    Done,
}
