using CrmBot.Domain.Customers;
using CrmBot.Domain.Grading;
using CrmBot.Domain.Issues;

namespace CrmBot.Bot.Dialogs.Commands;

/// <summary>
/// What a typed message asks for (BYD-19). Closed: a switch over these is complete.
/// Queries are as typed, customer numbers in one form ("C002").
/// </summary>
public abstract record Command
{
    private Command()
    {
    }

    public sealed record Hello : Command;

    public sealed record Help : Command;

    public sealed record MyDay : Command;

    public sealed record Tasks(TaskRange Range) : Command;

    /// <summary>The person asked for one customer, by number or by name.</summary>
    public sealed record ShowCustomer(string Query) : Command;

    /// <summary>A short text that may be a customer's name; say "I do not know this" when nobody is found.</summary>
    public sealed record FindCustomer(string Query) : Command;

    /// <param name="Query">Null: the customer of the newest card.</param>
    public sealed record StartCall(string? Query) : Command;

    /// <summary>Proposed fields; nothing is written before the person confirms (BYD-16, CBK-7).</summary>
    public sealed record QuickLog(LogSentence Sentence) : Command;

    /// <param name="Query">May turn out to be no customer ("issue leaking pump"): then it belongs to the description.</param>
    /// <param name="Kind">Null when no word tells it.</param>
    public sealed record Issue(string? Query, string? Description, IssueKind? Kind) : Command;

    /// <summary>A sentence which says that a customer is dissatisfied; worth offering an issue.</summary>
    /// <param name="Query">Null when the sentence says only he, she or the customer.</param>
    public sealed record Unhappy(string Description, IssueKind Kind, string? Query) : Command;

    /// <summary>What a contact of the customer wishes for their own data (BYD-18).</summary>
    /// <param name="Words">The reason of a legal hold; null for all else.</param>
    public sealed record Privacy(PrivacyWish Wish, string Query, string? Words = null) : Command;

    /// <summary>A value of the customer's contact is wrong; this is the right one (BYD-18).</summary>
    public sealed record Correct(string Query, ContactField Field, string Value) : Command;

    /// <summary>A customer's grade: why, again, by hand (GRD-1, GRD-3).</summary>
    /// <param name="Query">The customer's number.</param>
    /// <param name="Tier">The one to set; null otherwise.</param>
    /// <param name="Reason">Why it is set by hand; null: ask.</param>
    public sealed record Grade(GradeWish Wish, string Query, Tier? Tier = null, string? Reason = null) : Command;

    /// <param name="Person">Null: the writer's own week, or the team's.</param>
    /// <param name="AsWorkbook">As an Excel file and not as a card (SUM-4).</param>
    public sealed record Weekly(WeekChoice Week, string? Person, bool AsWorkbook = false) : Command;

    /// <param name="Tag">"zh-CN" or "en"; null: ask which.</param>
    public sealed record ChooseLanguage(string? Tag) : Command;

    /// <summary>The writer is away and wants a substitute (BYD-11).</summary>
    /// <param name="Days">Calendar days from today on; null: ask.</param>
    public sealed record Away(int? Days) : Command;

    /// <summary>A task the writer sets for himself.</summary>
    /// <param name="What">May name a customer.</param>
    /// <param name="Day">Null: ask.</param>
    public sealed record RemindMe(string What, DateOnly? Day, TimeOnly? Time) : Command;

    public sealed record Why : Command;

    public sealed record Undo : Command;

    public sealed record Cancel : Command;

    public sealed record CardWord(CardStep Step) : Command;

    /// <param name="Value">1 to 9: a button, row or choice of the newest card.</param>
    public sealed record Number(int Value) : Command;

    /// <summary>Everything else, exactly as it was typed: an answer to a script's question, or something to ask back about.</summary>
    public sealed record FreeText(string Text) : Command;
}
