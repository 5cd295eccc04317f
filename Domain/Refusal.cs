namespace CrmBot.Domain;

/// <summary>
/// Why a use case did not do what was asked, as data. The sentence for people is made in Cards, in both languages.
/// A refusal never comes with a change: nothing was stored.
/// </summary>
public abstract record Refusal;

/// <summary>The thing does not exist, or the person may not even know that it does (SEC-2): both look the same.</summary>
public sealed record NotFound(string What) : Refusal;

/// <summary>The person may see the thing, but not do this to it.</summary>
/// <param name="OwnerName">Who may, if that may be told.</param>
public sealed record NotYours(string What, string? OwnerName) : Refusal;

/// <summary>The card was older than the state it wanted to change (TSK-6); the present state is to be shown.</summary>
public sealed record OutOfDate : Refusal;

/// <summary>Undo came after its ten minutes (BYD-1), or what was to be undone has been built upon.</summary>
public sealed record TooLateToUndo(DateTime UndoUntilUtc) : Refusal;

/// <summary>A day or moment in the past was given where only a coming one makes sense.</summary>
public sealed record DayIsPast(DateOnly Day) : Refusal;

/// <summary>A day beyond what the rule allows.</summary>
public sealed record DayTooLate(DateOnly Day, DateOnly Latest) : Refusal;

/// <summary>An answer was empty or not one of the choices.</summary>
public sealed record AnswerNeeded(string Field) : Refusal;

/// <summary>A number out of its range; both ends are allowed values.</summary>
public sealed record NumberOutOfRange(string Field, int Min, int Max) : Refusal;
