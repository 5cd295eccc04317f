namespace CrmBot.Bot.Activities;

/// <summary>Someone named in a message. <paramref name="Text"/> is how he stands in it, such as <c>&lt;at&gt;Li Na&lt;/at&gt;</c>.</summary>
public readonly record struct Mention(string Id, string? Name, string Text);
