using System.Text.RegularExpressions;
using CrmBot.Domain.Interactions;

namespace CrmBot.Bot.Dialogs.Commands;

/// <summary>The start of a quick log: how and whom the writer has contacted. Only the past counts: "call C002" starts a call.</summary>
internal static class ContactWords
{
    private static readonly string[] Fillers =
    [
        "i have", "i've", "i", "we have", "we've", "we", "just", "already", "today", "yesterday", "this morning", "this afternoon",
        "刚刚", "刚才", "刚", "我们", "我", "今天", "昨天", "上午", "下午", "早上", "已经", "已",
    ];

    // "called C001, ...": the word, then the customer.
    private static readonly (ContactChannel Channel, string Words)[] Verbs =
    [
        (ContactChannel.Phone, "called back|called|phoned|rang|spoke to|spoke with|talked to|talked with|had a call with|a call with|got through to|电话联系了|电话联系过|电话联系|电话沟通了|联系了|联系过|致电了|致电|回访了|回访过|打过电话给|打了电话给|打电话给了"),
        (ContactChannel.Visit, "visited|met with|met|saw|went to see|paid a visit to|上门拜访了|拜访完了|拜访完|拜访了|拜访过|拜访|走访了|走访|见了|见过|去了|看望了|约见了"),
        (ContactChannel.OnlineMeeting, "had a video call with|had an online meeting with|had a teams meeting with|video called|video call with|online meeting with"),
        (ContactChannel.Email, "emailed|mailed|wrote to|sent an email to|sent an e-mail to|发邮件给了|邮件联系了"),
        (ContactChannel.Im, "messaged|wechatted|chatted with|pinged|微信联系了|微信沟通了"),
        (ContactChannel.Sms, "texted|sent a text to|sent an sms to|短信联系了"),
        (ContactChannel.Reception, "hosted|接待了|接待过"),
    ];

    // 给C001打了电话: the customer stands in the middle.
    private static readonly (ContactChannel Channel, Regex Pattern)[] Frames =
    [
        (ContactChannel.Phone, Frame("打[了过完](?:一?[个通次])?电话|打电话[了过]|通[了过](?:一?[个次])?电?话|电话(?:沟通|联系)[了过]|聊[了过](?:一?[下会]儿?)?|沟通[了过](?:一?[下次])?")),
        (ContactChannel.Visit, Frame("见[了过](?:一?[个次])?面|当面(?:沟通|聊)[了过]")),
        (ContactChannel.OnlineMeeting, Frame("开[了过](?:一?[个次场])?(?:视频|线上|在线|网络)会议?")),
        (ContactChannel.Email, Frame("发[了过](?:一?封)?(?:邮件|电邮|email)")),
        (ContactChannel.Im, Frame("发[了过](?:一?条)?(?:微信|消息|信息|钉钉|企业微信)|在?微信上?(?:聊|沟通)[了过]")),
        (ContactChannel.Sms, Frame("发[了过](?:一?条)?短信")),
        (ContactChannel.Phone, Patterns.Linear("^打[了过](?<who>.{1,40}?)的?电话(?<rest>.*)$")),
    ];

    private static readonly (ContactChannel Channel, string Word)[] VerbsByLength =
        [.. Verbs.SelectMany(line => line.Words.Split('|').Select(word => (line.Channel, word))).OrderByDescending(verb => verb.word.Length)];

    // Where a name ends when no comma does.
    private static readonly Regex EndOfName = Patterns.Linear(@"[,;:!?\n]|\. | - | (?:about|re|regarding|and|who|wants?|needs?|asked|said|says|today|yesterday|this) |$");

    // "Ms Li at C001", 华东精密的李女士: the customer is looked up, the person stays among the facts.
    private static readonly Regex[] PersonOfCustomer =
    [
        Patterns.Linear("^(?<person>.+) (?:at|of|from) (?<who>.+)$"),
        Patterns.Linear("^(?<who>.+?)的?(?<person>[\\u4e00-\\u9fff](?:先生|女士|总|经理|老师|主任|厂长))$"),
    ];

    public static bool TryRead(Phrase phrase, out ContactChannel channel, out string who, out Phrase rest)
    {
        if (!TryReadWhole(phrase, out channel, out who, out rest))
            return false;
        var named = Phrase.Of(who);
        foreach (var pattern in PersonOfCustomer)
        {
            var match = pattern.Match(named.Plain);
            if (!match.Success || CustomerWords.ReadWhole(match.Cut("who", named)) is not { } customer)
                continue;
            var person = match.Cut("person", named).Text;
            (who, rest) = (customer, rest.IsEmpty ? Phrase.Of(person) : Phrase.Of($"{person}, {rest.Text}"));
            break;
        }
        return true;
    }

    private static bool TryReadWhole(Phrase phrase, out ContactChannel channel, out string who, out Phrase rest)
    {
        phrase = WithoutFillers(phrase);
        foreach (var (frameChannel, pattern) in Frames)
        {
            var match = pattern.Match(phrase.Plain);
            if (!match.Success || CustomerWords.ReadWhole(match.Cut("who", phrase)) is not { } customer)
                continue;
            (channel, who, rest) = (frameChannel, customer, match.Cut("rest", phrase).Trimmed());
            return true;
        }
        return TryReadVerb(phrase, out channel, out who, out rest);
    }

    private static bool TryReadVerb(Phrase phrase, out ContactChannel channel, out string who, out Phrase rest)
    {
        (channel, var word) = Array.Find(VerbsByLength, verb => phrase.StartsWith(verb.Word));
        (who, rest) = ("", phrase[..0]);
        if (word is null)
            return false;
        var after = phrase[word.Length..].Trimmed();
        if (!CustomerWords.TrySplitNumber(after, out who, out rest))
        {
            var end = EndOfName.Match(after.Plain).Index;
            if (CustomerWords.BeginsLikeSentence(after) || CustomerWords.ReadWhole(after[..end]) is not { } name)
                return false;
            (who, rest) = (name, after[end..]);
        }
        rest = rest.Trimmed();
        return !IsPlan(word) || !rest.IsEmpty;
    }

    // 拜访C002 alone may be a plan; with something told after it, it has happened.
    private static bool IsPlan(string word) => !char.IsAsciiLetter(word[0]) && word[^1] is not ('了' or '过' or '完') && !word.Contains('了', StringComparison.Ordinal);

    private static Phrase WithoutFillers(Phrase phrase)
    {
        while (Array.Find(Fillers, phrase.StartsWith) is { } filler && phrase.Plain.Length > filler.Length)
            phrase = phrase[filler.Length..].Trimmed();
        return phrase;
    }

    private static Regex Frame(string verbs) => Patterns.Linear($"^(?:给|跟|和|与|向|同)(?<who>.{{1,40}}?)(?:{verbs})(?<rest>.*)$");
}
