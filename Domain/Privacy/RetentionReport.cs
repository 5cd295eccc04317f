namespace CrmBot.Domain.Privacy;

/// <summary>What is past its time, and what becomes of it. Customer numbers and counts; no personal data.</summary>
/// <param name="Contacts">By tenant and number of their customers.</param>
/// <param name="Drafts">Drafts of issues.</param>
/// <param name="Answers">Answers of dropped calls.</param>
public sealed record RetentionReport(IReadOnlyList<RetainedContact> Contacts, int Drafts, int Answers)
{
    public int Count(RetentionVerdict verdict) => Contacts.Count(c => c.Verdict == verdict);
}

/// <param name="Number">The customer's.</param>
public sealed record RetainedContact(string TenantId, string Number, RetentionVerdict Verdict);

/// <summary>What becomes of a contact who is past the time. The first reason that holds.</summary>
public enum RetentionVerdict
{
    /// <summary>To be erased, or after a run that applies: erased.</summary>
    Due,

    /// <summary>Past the time as well, but only the next run erases them: this one had enough, or somebody was just changing the customer.</summary>
    Later,

    /// <summary>The law asks us to keep the data.</summary>
    LegalHold,

    /// <summary>Restricted data is only kept, until somebody decides.</summary>
    Restricted,

    /// <summary>We still owe the customer an issue.</summary>
    OpenIssue,

    /// <summary>We still owe them something else: a promise, an agreed contact; or a call is going on.</summary>
    OpenTask,
}
