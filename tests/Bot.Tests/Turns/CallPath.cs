using CrmBot.Support.App;

namespace CrmBot.Bot.Tests.Turns;

/// <summary>Ways through the call with C002, for tests that are about what comes before or after.</summary>
internal static class CallPath
{
    public const string Promise = "答应了什么？什么时候再联系？";
    public const string Review = "看一遍，再保存";

    public static async Task<ShownCard> ToFirstStepAsync(this Chatter rep)
    {
        await rep.PressAsync("开始通话");
        await rep.PressAsync("跟着话术");
        return await rep.PressAsync("方便，开始");
    }

    /// <summary>The first answer to each question, the best mark to the rating.</summary>
    public static async Task<ShownCard> ToPromiseAsync(this Chatter rep)
    {
        var card = await rep.ToFirstStepAsync();
        while (card.Title != Promise)
            card = await rep.AnswerAsync(card);
        return card;
    }

    public static async Task<ShownCard> ToReviewAsync(this Chatter rep)
    {
        await rep.ToPromiseAsync();
        return await rep.PressAsync("下一步", null, ("promise", "A 模块报价"), ("due", "2026-11-27"));
    }

    public static Task<ShownCard> AnswerAsync(this Chatter rep, ShownCard card)
    {
        if (card.HasButton("1 "))
            return rep.PressAsync("1 ", card);
        return card.Text.Contains("5 分", StringComparison.Ordinal)
            ? rep.PressAsync("下一步", card, ("a", card.Choice("很满意")))
            : rep.PressAsync("跳过", card);
    }
}
