using CrmBot.Domain.Customers;
using CrmBot.Domain.Interactions;

namespace CrmBot.Domain.Privacy;

/// <summary>What is stored about the contact that the cards show (BYD-18). Names in the reader's language, days in the reader's zone.</summary>
public sealed record HeldData
{
    public required CustomerId CustomerId { get; init; }
    public required string Number { get; init; }
    public required ContactId ContactId { get; init; }
    public required string Name { get; init; }
    public string? Position { get; init; }
    public DecisionRole? Role { get; init; }
    public ContactChannel? PreferredChannel { get; init; }

    /// <summary>As stored, like e-mail and IM: shown masked.</summary>
    public string? Phone { get; init; }

    public string? Email { get; init; }
    public string? Im { get; init; }
    public string? CharacterNotes { get; init; }

    /// <summary>The day they came in with an import; nothing else brings contacts in.</summary>
    public required DateOnly Since { get; init; }

    public required DateOnly Today { get; init; }

    /// <summary>How many contacts with the customer are logged, any of which may speak of this person.</summary>
    public required int LoggedContacts { get; init; }

    public DateOnly? DoNotContactSince { get; init; }
    public DateOnly? RestrictedSince { get; init; }
    public DateOnly? LegalHoldSince { get; init; }
    public string? LegalHoldNote { get; init; }
    public required bool IsErased { get; init; }

    /// <summary>The reader may restrict and erase.</summary>
    public required bool MayErase { get; init; }

    /// <summary>The reader may set and release a legal hold.</summary>
    public required bool MayHold { get; init; }

    /// <summary>Who looked or changed something before this look, newest first, five at most.</summary>
    public required IReadOnlyList<HeldAccess> Accesses { get; init; }

    /// <summary>Who else was shown the customer's data or changed it in the last thirty days, latest first, five at most.</summary>
    public required IReadOnlyList<HeldReader> Readers { get; init; }
}

/// <param name="At">Local.</param>
/// <param name="Action">As in <see cref="AccessRecord.Action"/>.</param>
public sealed record HeldAccess(DateTime At, string Who, string Action, RevealReason? Reason, string? Note);

/// <param name="LastOn">The last day.</param>
public sealed record HeldReader(string Who, DateOnly LastOn);
