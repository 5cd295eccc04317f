using CrmBot.EndToEnd.Tests.Browser;

namespace CrmBot.EndToEnd.Tests.Scenarios;

/// <summary>A rep's guided call to C002, card by card. Every card on the way must fit the screen.</summary>
public sealed class Call(ChatPage chat, Texts texts)
{
    private const int MoreStepsThanAnyScript = 15;

    /// <summary>From the reminder to the first step of the script.</summary>
    public async Task Begin()
    {
        await (await Look(texts.Due)).Press(texts.StartCall);
        await (await Look(texts.Brief)).Press(texts.StartScript);
        await (await Look(texts.Opening)).Press(texts.TheyHaveTime);
        await Look(texts.Step(1));
    }

    /// <summary>Takes the first answer of every step, promises nothing, and comes to the review.</summary>
    public async Task AnswerFrom(int step)
    {
        for (; step <= MoreStepsThanAnyScript; step++)
        {
            await (await Look(texts.Step(step))).AnswerStep(texts.SaidByCustomer, texts.Next);
            if (await chat.WaitForEither(texts.Promise, texts.Step(step + 1)) != texts.Promise) continue;
            await (await Look(texts.Promise)).Press(texts.NothingPromised);
            await Look(texts.Review);
            return;
        }
        Assert.Fail("The script did not come to its end.");
    }

    public async Task<ChatCard> Save()
    {
        await (await Look(texts.Review)).Press(texts.Save);
        return await Look(texts.Saved);
    }

    private async Task<ChatCard> Look(string text)
    {
        var card = await chat.Card(text);
        Assert.Empty(await card.CutOff());
        return card;
    }
}
