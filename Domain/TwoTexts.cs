namespace CrmBot.Domain;

/// <summary>One text in both languages.</summary>
public readonly record struct TwoTexts(string Zh, string En)
{
    public string In(Language language) => language == Language.Chinese ? Zh : En;
}
