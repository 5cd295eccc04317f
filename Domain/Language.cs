namespace CrmBot.Domain;

/// <summary>The two languages every text exists in: <c>zh-CN</c> and <c>en</c>.</summary>
public enum Language
{
    Chinese,
    English,
}
