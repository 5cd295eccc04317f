namespace CrmBot.Bot.Activities;

/// <summary>What a typeahead shows, and what the card gets when it is chosen.</summary>
public readonly record struct SearchChoice(string Title, string Value);
