namespace CrmBot.Cards.Actions;

public sealed record ShowHelp : CardAction;

/// <param name="Lang">"zh-CN" or "en".</param>
public sealed record SetLanguage(string? Lang) : CardAction;
