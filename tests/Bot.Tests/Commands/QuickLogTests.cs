using System.Globalization;
using CrmBot.Bot.Dialogs.Commands;
using CrmBot.Domain.Interactions;
using Xunit;

namespace CrmBot.Bot.Tests.Commands;

[Trait("Spec", "CBK-7")]
public sealed class QuickLogTests
{
    private static readonly DateOnly Monday = new(2026, 11, 23);

    private static LogSentence Read(string text) =>
        Assert.IsType<Command.QuickLog>(CommandParser.Parse(text, Monday)).Sentence;

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    [Fact]
    public void The_sentence_of_the_spec_fills_every_field()
    {
        var sentence = Read("called C001, wants the module A specs by 18 March, positive");

        Assert.Equal(
            new LogSentence(
                ContactChannel.Phone,
                "C001",
                "wants the module A specs by 18 March",
                new("module A specs", Day("2027-03-18")),
                Mood.Positive,
                null),
            sentence);
    }

    [Fact]
    public void The_same_sentence_in_Chinese_fills_every_field()
    {
        var sentence = Read("给C001打了电话，想要A模块资料，3月18日前，积极");

        Assert.Equal(
            new LogSentence(
                ContactChannel.Phone,
                "C001",
                "想要A模块资料，3月18日前",
                new("A模块资料", Day("2027-03-18")),
                Mood.Positive,
                null),
            sentence);
    }

    [Theory]
    [InlineData("called C001", ContactChannel.Phone, "C001", "")]
    [InlineData("I just called c1, all well", ContactChannel.Phone, "C001", "all well")]
    [InlineData("called C001 wants module A", ContactChannel.Phone, "C001", "wants module A")]
    [InlineData("Called Huadong Precision, all well", ContactChannel.Phone, "Huadong Precision", "all well")]
    [InlineData("spoke to Huadong Precision about the new pump", ContactChannel.Phone, "Huadong Precision", "about the new pump")]
    [InlineData("visited C002: new line is being built", ContactChannel.Visit, "C002", "new line is being built")]
    [InlineData("met with C002; budget is fixed", ContactChannel.Visit, "C002", "budget is fixed")]
    [InlineData("had a video call with C002, demo went through", ContactChannel.OnlineMeeting, "C002", "demo went through")]
    [InlineData("emailed C002 the price list", ContactChannel.Email, "C002", "the price list")]
    [InlineData("texted C002", ContactChannel.Sms, "C002", "")]
    [InlineData("hosted C002, saw both halls", ContactChannel.Reception, "C002", "saw both halls")]
    [InlineData("跟 C001 打了电话，一切正常", ContactChannel.Phone, "C001", "一切正常")]
    [InlineData("刚刚和华东精密通了电话，设备运行正常", ContactChannel.Phone, "华东精密", "设备运行正常")]
    [InlineData("给C001打了个电话：没人接", ContactChannel.Phone, "C001", "没人接")]
    [InlineData("打了C001的电话，已接通", ContactChannel.Phone, "C001", "已接通")]
    [InlineData("回访了C002，设备用得顺", ContactChannel.Phone, "C002", "设备用得顺")]
    [InlineData("今天拜访了C002，看了新产线", ContactChannel.Visit, "C002", "看了新产线")]
    [InlineData("拜访C002，看了新产线", ContactChannel.Visit, "C002", "看了新产线")]
    [InlineData("和C002开了视频会议，演示完成", ContactChannel.OnlineMeeting, "C002", "演示完成")]
    [InlineData("给C002发了邮件，附上报价", ContactChannel.Email, "C002", "附上报价")]
    [InlineData("给C002发了微信", ContactChannel.Im, "C002", "")]
    [InlineData("给C002发了短信", ContactChannel.Sms, "C002", "")]
    [InlineData("接待了C002，参观了车间", ContactChannel.Reception, "C002", "参观了车间")]
    [InlineData("Called C001. Line is down. Calls back.", ContactChannel.Phone, "C001", "Line is down, Calls back")]
    [InlineData("called Ms Li at C001, all well", ContactChannel.Phone, "C001", "Ms Li, all well")]
    [InlineData("跟华东精密的李女士通了电话，一切正常", ContactChannel.Phone, "华东精密", "李女士，一切正常")]
    [InlineData("给美的集团打了电话，一切正常", ContactChannel.Phone, "美的集团", "一切正常")]
    [InlineData("刚拜访完C002，看了新产线", ContactChannel.Visit, "C002", "看了新产线")]
    public void Channel_customer_and_facts_are_told_apart(string text, ContactChannel channel, string query, string content)
    {
        var sentence = Read(text);

        Assert.Equal((channel, query, content), (sentence.Channel, sentence.CustomerQuery, sentence.Content));
    }

    [Theory]
    [InlineData("by today", "2026-11-23")]
    [InlineData("by tomorrow", "2026-11-24")]
    [InlineData("by Friday", "2026-11-27")]
    [InlineData("by Monday", "2026-11-30")]
    [InlineData("by next Tuesday", "2026-12-01")]
    [InlineData("before 18 March", "2027-03-18")]
    [InlineData("by March 18th", "2027-03-18")]
    [InlineData("by 18 Dec", "2026-12-18")]
    [InlineData("by 18 March 2026", "2026-03-18")]
    [InlineData("by 2026-12-18", "2026-12-18")]
    [InlineData("within 3 days", "2026-11-26")]
    [InlineData("in two weeks", "2026-12-07")]
    [InlineData("by the end of the month", "2026-11-30")]
    [InlineData("by 29 Feb", "2028-02-29")]
    public void A_promise_has_the_day_its_words_mean(string words, string due)
    {
        var sentence = Read($"called C001, wants a quote {words}");

        Assert.Equal(new LogPromise("quote", Day(due)), sentence.Promise);
    }

    [Theory]
    [InlineData("今天之前发报价", "2026-11-23")]
    [InlineData("明天前发报价", "2026-11-24")]
    [InlineData("后天前发报价", "2026-11-25")]
    [InlineData("大后天前发报价", "2026-11-26")]
    [InlineData("周五前发报价", "2026-11-27")]
    [InlineData("下周二前发报价", "2026-12-01")]
    [InlineData("下下周二前发报价", "2026-12-08")]
    [InlineData("3月18日前发报价", "2027-03-18")]
    [InlineData("12月1号之前发报价", "2026-12-01")]
    [InlineData("2027年3月18日前发报价", "2027-03-18")]
    [InlineData("25号前发报价", "2026-11-25")]
    [InlineData("5号前发报价", "2026-12-05")]
    [InlineData("三天内发报价", "2026-11-26")]
    [InlineData("两周内发报价", "2026-12-07")]
    [InlineData("月底前发报价", "2026-11-30")]
    [InlineData("答应明天发报价", "2026-11-24")]
    public void A_Chinese_promise_has_the_day_its_words_mean(string clause, string due)
    {
        var promise = Read($"给C001打了电话，{clause}").Promise;

        Assert.NotNull(promise);
        Assert.Equal(("发报价", Day(due)), (promise.What, promise.Due));
    }

    [Fact]
    public void A_day_with_a_bare_verb_dates_the_wish_before_it() =>
        Assert.Equal(new LogPromise("报价", Day("2026-11-27")), Read("给C001打电话了，要报价，周五前给").Promise);

    [Theory]
    [InlineData("called C001, the line starts on Friday")]
    [InlineData("called C001, he was on leave until now")]
    [InlineData("给C001打了电话，明天他出差")]
    public void A_day_without_a_promise_is_only_a_fact(string text) => Assert.Null(Read(text).Promise);

    [Theory]
    [InlineData("positive", Mood.Positive)]
    [InlineData("very happy", Mood.Positive)]
    [InlineData("mood: calm", Mood.Calm)]
    [InlineData("he is a bit hesitant", Mood.Hesitant)]
    [InlineData("the customer was not happy", Mood.Unhappy)]
    [InlineData("angry", Mood.Unhappy)]
    [InlineData("积极", Mood.Positive)]
    [InlineData("态度很积极", Mood.Positive)]
    [InlineData("客户比较平静", Mood.Calm)]
    [InlineData("有点犹豫", Mood.Hesitant)]
    [InlineData("很不满意", Mood.Unhappy)]
    public void A_clause_about_the_mood_goes_to_its_own_field(string clause, Mood mood)
    {
        var sentence = Read($"called C001, new order, {clause}");

        Assert.Equal((mood, "new order"), (sentence.Mood, sentence.Content));
    }

    [Theory]
    [InlineData("4/5", 4)]
    [InlineData("satisfaction 3", 3)]
    [InlineData("5 out of 5", 5)]
    [InlineData("4分", 4)]
    [InlineData("满意度4分", 4)]
    [InlineData("满意度：２", 2)]
    public void A_clause_about_satisfaction_goes_to_its_own_field(string clause, int satisfaction)
    {
        var sentence = Read($"called C001, new order, {clause}");

        Assert.Equal((satisfaction, "new order"), (sentence.Satisfaction, sentence.Content));
    }

    [Theory]
    [InlineData("called C001, 9/5")]
    [InlineData("called C001, 4/50")]
    [InlineData("called C001, positive feedback on the samples")]
    public void What_only_resembles_mood_or_satisfaction_stays_a_fact(string text)
    {
        var sentence = Read(text);

        Assert.Null(sentence.Mood);
        Assert.Null(sentence.Satisfaction);
        Assert.NotEmpty(sentence.Content);
    }

    [Fact]
    public void What_the_customer_said_keeps_its_own_letters() =>
        Assert.Equal("wants “A＋B” [x](http://e)", Read("CALLED c001， wants “A＋B” [x](http://e)").Content);
}
