namespace CrmBot.Bot.Dialogs.Commands;

/// <summary>Something owed to the customer by the end of a day (BYD-6). The day may lie in the past only if its year was typed.</summary>
public sealed record LogPromise(string What, DateOnly Due);
