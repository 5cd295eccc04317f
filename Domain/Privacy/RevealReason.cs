namespace CrmBot.Domain.Privacy;

/// <summary>What somebody needs a contact's data for (BYD-18). Stored by name.</summary>
public enum RevealReason
{
    Call,
    Message,
    Check,

    /// <summary>Said in the person's own words.</summary>
    Other,
}
