namespace CrmBot.Domain.Issues;

/// <summary>The draft has become an issue already; a second press shows that one (ISS-1).</summary>
public sealed record IssueAlreadyLogged(IssueId Id) : Refusal;

/// <summary>The issue is closed; its steps no longer move.</summary>
public sealed record IssueIsClosed(IssueId Id, string Number, DateTime? AtUtc) : Refusal;

/// <summary>A text is longer than it may be; <paramref name="Most"/> characters are allowed.</summary>
public sealed record TextTooLong(string Field, int Most) : Refusal;
