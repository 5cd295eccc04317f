namespace CrmBot.Bot.Playground;

/// <summary>Section "Demo": an invented archive for whoever tries the bot.</summary>
public sealed class DemoOptions
{
    public const string Section = "Demo";

    public bool Enabled { get; set; }
}
