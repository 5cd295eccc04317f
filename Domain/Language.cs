namespace CrmBot.Domain;

/// <summary>The two languages of everything that a person reads: 简体中文 (zh-CN) and English (en).</summary>
public enum Language
{
    Chinese,
    English,
}
