using CrmBot.Cards.Actions;
using CrmBot.Cards.Calls;
using CrmBot.Cards.Elements;
using CrmBot.Cards.Grammar;
using CrmBot.Cards.Issues;
using CrmBot.Cards.Tasks;
using CrmBot.Cards.Wording;
using CrmBot.Domain;
using CrmBot.Domain.Customers;
using CrmBot.Domain.Grading;
using CrmBot.Domain.Privacy;

namespace CrmBot.Cards.Customers;

/// <summary>One customer at a glance, a list of hits, a phone number asked for.</summary>
public static class CustomerViews
{
    public static Card Show(CustomerCard customer, Language language)
    {
        var builder = new CardBuilder(language);
        if (customer.Contact?.Bar is { } bar)
            builder.Strip(ContainerStyle.Emphasis, Barred(bar, language), language.Say("不安排联系，也不显示号码。", "No contact is planned, and the number stays hidden."));
        builder.Title(
            $"{customer.Number} · {Untrusted.Line(customer.Name, 60)}",
            string.Join(" · ", new[] { $"{Words.Tier(customer.Tier, language)}{language.Say($"（{customer.TierName}）", $" ({customer.TierName})")}", Status(customer.Status, language), Owner(customer, language) }.Where(p => p.Length > 0)));
        builder
            .Fact(language.Say("下一步", "Next"), Next(customer, language))
            .Fact(language.Say("答应过", "Promised"), customer.Promises.Count > 0 ? TaskWords.Promise(customer.Promises[0], language, customer.Today) : null, isBold: true)
            .Fact(language.Say("待处理", "Open"), Open(customer, language))
            .Fact(language.Say("联系人", "Contact"), Person(customer, language))
            .Fact(language.Say("买过", "Bought"), Bought(customer, language))
            .Fact(language.Say($"为何{customer.Tier}级", $"Why {customer.Tier}"), Why(customer, language));
        if (customer.Contacts.Count > 0)
            builder.Section(language.Say("最近三次联系", "Last three contacts"));
        foreach (var contact in customer.Contacts)
        {
            var text = contact.Text is { Length: > 0 } ? Untrusted.Line(contact.Text, 100) : TaskWords.Outcome(contact.Outcome, language);
            builder.Fact(Dates.Short(contact.On, language), $"{Words.Channel(contact.Channel, language)}{language.Say("：", ": ")}{text}");
        }

        return builder.Buttons(Buttons(customer, language)).Build($"{customer.Number} · {Words.Tier(customer.Tier, language)}");
    }

    public static Card Hits(CustomerHits hits, string query, Language language)
    {
        var builder = new CardBuilder(language).Title(
            hits.Total == 0 ? language.Say("没找到这位客户", "No such customer") : language.Say($"找到 {hits.Total} 位客户", $"{Words.Plural(hits.Total, "customer", "customers")} found"),
            hits.Total == 0 ? language.Say($"“{Untrusted.Line(query, 40)}”：换个编号，或名称里的两个字试试。", $"“{Untrusted.Line(query, 40)}”: try the number, or another part of the name.") : "");
        foreach (var hit in hits.Hits)
            builder.Row(new ListRow($"{hit.Number} · {Words.Tier(hit.Tier, language)}", Untrusted.Line(hit.Name, 40), hit.OwnerName is { } owner ? Untrusted.Line(owner, 40) : ""), new ShowCustomer(hit.Id.Value));
        if (hits.Total > hits.Hits.Count)
            builder.Small(language.Say("还有更多，写得具体一点。", "There are more; write a little more of the name."));
        return builder.Words(new Button(language.Say("看我的一天", "Show my day"), new ShowTasks(Domain.Tasks.TaskScope.Today))).Build(language.Say("客户", "Customers"));
    }

    /// <summary>Before a number is shown: what for (BYD-18). A sentence of one's own will do as well.</summary>
    public static Card WhyPhone(PhoneAsked asked, AskPhone action, Language language)
    {
        SeePhone For(RevealReason? why) => new(action.Id, action.TaskId, why);
        return new CardBuilder(language)
            .Title(language.Say($"{asked.Number} · 要号码做什么？", $"{asked.Number} · What is the number for?"), language.Say("点一个，或者自己打一句。会写进查看记录。", "Tap one, or type your own reason. It goes into the log."))
            .Buttons(
                new Button(language.Say("打电话", "A call"), For(RevealReason.Call)) { IsPrimary = true },
                new Button(language.Say("发消息", "A message"), For(RevealReason.Message)),
                new Button(language.Say("核对号码", "To check it"), For(RevealReason.Check)),
                Back(action.Id, action.TaskId, language))
            .Typed(CardReply.AnyText, For(null))
            .Build();
    }

    /// <summary>The full number, after it was asked for and logged (SEC-3).</summary>
    public static Card Phone(RevealedPhone phone, Guid customerId, Guid? taskId, Language language) => new CardBuilder(language)
        .Title(language.Say("客户的号码", "The number"))
        .Fact(language.Say("找谁", "Talk to"), Untrusted.Line(phone.Name, 60))
        .Fact(language.Say("号码", "Number"), Untrusted.Line(phone.Phone, 40), isBold: true)
        .Small(language.Say("这次查看和原因已记入日志。", "This look-up and its reason are logged."))
        .Buttons(Back(customerId, taskId, language))
        .Build();

    private static Button Back(Guid customerId, Guid? taskId, Language language) =>
        new(language.Say("返回", "Back"), taskId is { } task ? new ShowBrief(task, 0) : new ShowCustomer(customerId), ReplyWords.Back);

    private static List<Button> Buttons(CustomerCard customer, Language language)
    {
        var buttons = new List<Button>();
        if (customer.Next is { AssigneeName: null } next)
            buttons.Add(new Button(language.Say("开始通话", "Start call"), new ShowBrief(next.Id.Value, next.Rev)) { IsPrimary = true });
        buttons.Add(new Button(language.Say("登记问题", "Log an issue"), new NewIssue(customer.Id.Value)));
        if (customer.Contact is { HasPhone: true, Bar: null })
            buttons.Add(new Button(language.Say("显示号码", "Show the number"), new AskPhone(customer.Id.Value)));
        if (customer.Issues.Count > 0)
            buttons.Add(new Button(language.Say($"问题 {customer.Issues[0].Number}", $"Issue {customer.Issues[0].Number}"), new ShowIssue(customer.Issues[0].Id.Value)));
        buttons.Add(new Button(language.Say("等级…", "Grade…"), new ShowGrade(customer.Id.Value)));
        if (customer.Contact is { Bar: ContactBar.DoNotContact } alone)
            buttons.Add(new Button(language.Say("恢复联系", "Allow contact"), new AllowContact(customer.Id.Value, alone.Id.Value)));
        if (customer.Contact is not null)
            buttons.Add(new Button(language.Say("个人信息…", "Personal data…"), new ShowHeld(customer.Id.Value)));
        return buttons;
    }

    internal static string Barred(ContactBar bar, Language language) => bar switch
    {
        ContactBar.DoNotContact => language.Say("勿扰：联系人请我们不要再联系", "Left alone: the contact asked us not to get in touch"),
        ContactBar.Restricted => language.Say("限制处理：联系人的信息只保存，不使用", "Restricted: the contact's data is kept, and not used"),
        _ => language.Say("联系人的个人信息已删除", "The contact's personal data is erased"),
    };

    internal static string Status(CustomerStatus status, Language language) => status switch
    {
        CustomerStatus.FirstContact => language.Say("初步接洽", "first contact"),
        CustomerStatus.Signed => language.Say("已成交", "signed"),
        CustomerStatus.InService => language.Say("服务中", "in service"),
        CustomerStatus.AfterSales => language.Say("售后维护", "after sales"),
        CustomerStatus.Dormant => language.Say("休眠", "dormant"),
        _ => language.Say("已流失", "lost"),
    };

    private static string Owner(CustomerCard customer, Language language) => customer.OwnerName is { } owner
        ? language.Say($"负责人：{Untrusted.Line(owner, 40)}", $"owner {Untrusted.Line(owner, 40)}")
        : language.Say("还没有负责人", "no owner yet");

    private static string Next(CustomerCard customer, Language language)
    {
        if (customer.Next is not { } next)
            return language.Say("没有安排", "nothing planned");
        var what = next.About is { Length: > 0 } about ? Untrusted.Line(about, 60) : TaskWords.Kind(next.Kind, language);
        var at = next.At is { } time ? $" {Dates.Time(time)}" : "";
        var who = next.AssigneeName is { } name ? language.Say($"（{Untrusted.Line(name, 40)}）", $" ({Untrusted.Line(name, 40)})") : "";
        var late = next.IsLate ? language.Say("，已逾期", ", late") : "";
        return language.Say($"{Dates.Near(next.DueOn, language, customer.Today)}{(at.Length > 0 ? $"{at} " : "")}{what}{late}{who}", $"{what} {Dates.Near(next.DueOn, language, customer.Today)}{at}{late}{who}");
    }

    private static string Open(CustomerCard customer, Language language)
    {
        var parts = customer.Issues.Take(2).Select(i => $"{i.Number} {IssueWords.Kind(i.Kind, language)}{(i.IsLate ? " !" : "")}")
            .Concat(customer.Needs.Take(1).Select(n => language.Say("需求：", "need: ") + Untrusted.Line(n, 60)));
        var text = string.Join(" · ", parts);
        return text.Length > 0 ? text : language.Say("没有", "nothing");
    }

    private static string? Person(CustomerCard customer, Language language)
    {
        if (customer.Contact is not { } contact)
            return null;
        var parts = new[] { Untrusted.Line(contact.Name, 40), Untrusted.Line(contact.Position, 40), CallBriefView.Role(contact.Role, language), contact.Phone is { } phone ? Words.MaskedPhone(phone) : "" };
        return string.Join(language.Say("，", ", "), parts.Where(p => p.Length > 0));
    }

    private static string? Bought(CustomerCard customer, Language language)
    {
        var parts = new List<string>();
        if (customer.Purchase is { } purchase)
            parts.Add($"{(purchase.Quantity is { } q ? language.Say($"{q} 件 ", $"{q} × ") : "")}{Untrusted.Line(purchase.Product, 50)}{language.Say("，", ", ")}{Dates.Short(purchase.InstalledOn ?? purchase.PurchasedOn, language)}");
        if (customer.AnnualAmountFen is { } amount)
            parts.Add(language.Say($"一年 {Words.Money(amount, language)}", $"{Words.Money(amount, language)} a year"));
        return parts.Count == 0 ? null : string.Join(" · ", parts);
    }

    private static string Why(CustomerCard customer, Language language)
    {
        var evidence = GradeWords.Evidence(customer.Grade, language);
        if (customer.Grade.Basis == GradeBasis.Manual)
            return language.Say($"人工定级{(evidence.Length > 0 ? $"（{evidence}）" : "")}", $"set by hand{(evidence.Length > 0 ? $" ({evidence})" : "")}");
        return evidence + (customer.Grade.NextSteps is [var step, ..] ? language.Say("。", ". ") + GradeWords.Better(step, language) : "");
    }
}
