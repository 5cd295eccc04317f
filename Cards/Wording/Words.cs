using System.Globalization;
using CrmBot.Domain;
using CrmBot.Domain.Grading;
using CrmBot.Domain.Interactions;
using CrmBot.Domain.Playbooks;

namespace CrmBot.Cards.Wording;

/// <summary>Small words that every feature says alike.</summary>
public static class Words
{
    /// <summary>One of two texts by language; keeps both sides of every wording next to each other.</summary>
    public static string Say(this Language language, string zh, string en) => language == Language.Chinese ? zh : en;

    public static string Tag(this Language language) => language == Language.Chinese ? "zh-CN" : "en";

    public static string Tier(Tier tier, Language language) => language.Say($"{tier}级", $"{tier}-tier");

    public static string Channel(ContactChannel channel, Language language) => channel switch
    {
        ContactChannel.Phone => language.Say("电话", "phone"),
        ContactChannel.Visit => language.Say("拜访", "visit"),
        ContactChannel.OnlineMeeting => language.Say("线上会议", "online meeting"),
        ContactChannel.Email => language.Say("邮件", "e-mail"),
        ContactChannel.Im => language.Say("微信", "WeChat"),
        ContactChannel.Sms => language.Say("短信", "text message"),
        ContactChannel.Questionnaire => language.Say("问卷", "questionnaire"),
        ContactChannel.GroupChat => language.Say("群聊", "group chat"),
        _ => language.Say("现场接待", "reception"),
    };

    public static string Mood(Mood mood, Language language) => mood switch
    {
        Domain.Interactions.Mood.Positive => language.Say("积极", "positive"),
        Domain.Interactions.Mood.Calm => language.Say("平和", "calm"),
        Domain.Interactions.Mood.Hesitant => language.Say("有顾虑", "hesitant"),
        _ => language.Say("不满", "unhappy"),
    };

    /// <summary>"a month", "2 weeks"; "每月", "每两周".</summary>
    public static string Every(CalendarInterval every, Language language) => (every.Months, every.Weeks, every.Days) switch
    {
        (1, 0, 0) => language.Say("每月", "every month"),
        (2, 0, 0) => language.Say("每两个月", "every 2 months"),
        (3, 0, 0) => language.Say("每季度", "every quarter"),
        (6, 0, 0) => language.Say("每半年", "every half-year"),
        (12, 0, 0) => language.Say("每年", "every year"),
        (0, 1, 0) => language.Say("每周", "every week"),
        (0, 2, 0) => language.Say("每两周", "every 2 weeks"),
        (> 0, 0, 0) => language.Say($"每 {every.Months} 个月", $"every {every.Months} months"),
        (0, > 0, 0) => language.Say($"每 {every.Weeks} 周", $"every {every.Weeks} weeks"),
        _ => language.Say($"每 {every.RoughDays} 天", $"every {every.RoughDays} days"),
    };

    /// <summary>"1 h 12 min", "1 小时 12 分".</summary>
    public static string Duration(TimeSpan span, Language language)
    {
        var (days, hours, minutes) = ((int)span.TotalDays, span.Hours, span.Minutes);
        if (days > 0)
            return language.Say(hours > 0 ? $"{days} 天 {hours} 小时" : $"{days} 天", hours > 0 ? $"{days} d {hours} h" : $"{days} d");
        if (hours > 0)
            return language.Say(minutes > 0 ? $"{hours} 小时 {minutes} 分" : $"{hours} 小时", minutes > 0 ? $"{hours} h {minutes} min" : $"{hours} h");
        return language.Say($"{minutes} 分钟", $"{minutes} min");
    }

    /// <summary>"8,000 CNY", "8,000 元", "62 万元".</summary>
    public static string Money(long fen, Language language)
    {
        var yuan = fen / 100;
        if (language == Language.Chinese && yuan >= 100_000)
            return (yuan / 10_000m).ToString("0.##", CultureInfo.InvariantCulture) + " 万元";
        return yuan.ToString("N0", CultureInfo.InvariantCulture) + language.Say(" 元", " CNY");
    }

    /// <summary>138****5678: as many digits as may be shown until somebody asks for the number (SEC-3); four stay hidden always.</summary>
    public static string MaskedPhone(string phone)
    {
        var digits = new string([.. phone.Where(char.IsAsciiDigit)]);
        if (digits.StartsWith("86", StringComparison.Ordinal) && digits.Length == 13)
            digits = digits[2..];
        return digits.Length switch
        {
            < 8 => "****",
            < 11 => $"****{digits[^4..]}",
            _ => $"{digits[..3]}****{digits[^4..]}",
        };
    }

    /// <summary>A name of ours for the midst of an English sentence.</summary>
    public static string LowerFirst(string text) => text.Length == 0 ? text : char.ToLowerInvariant(text[0]) + text[1..];

    public static string Capital(string text) => text.Length == 0 ? text : char.ToUpperInvariant(text[0]) + text[1..];

    public static string Plural(int count, string one, string many) => count == 1 ? $"1 {one}" : $"{count} {many}";
}
