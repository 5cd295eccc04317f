namespace CrmBot.Bot.Tests.Rights;

/// <summary>How far the owner has come with C002.</summary>
public enum Moment
{
    Reminded,
    Logged,
    InOpening,
    AtStep,
    Promising,
    Reviewing,
    Paused,
    TellingAnIssue,
    IssueLogged,
}
