namespace CrmBot.Domain;

/// <summary>One text in both languages; neither side is a translation made at run time.</summary>
public readonly record struct TwoTexts(string Zh, string En)
{
    public string In(Language language) => language == Language.Chinese ? Zh : En;
}
