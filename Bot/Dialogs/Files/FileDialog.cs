using CrmBot.Bot.Dialogs.Privacy;
using CrmBot.Bot.Dialogs.Summaries;
using CrmBot.Cards.Actions;
using CrmBot.Cards.Files;
using CrmBot.Cards.Grammar;
using CrmBot.Cards.Privacy;
using CrmBot.Cards.Refusals;
using CrmBot.Domain;

namespace CrmBot.Bot.Dialogs.Files;

/// <summary>Makes the files that people ask for, and offers them.</summary>
public sealed class FileDialog(SummaryDialog summaries, PrivacyDialog privacy, IFileOffers offers)
{
    public async Task<Card> OfferAsync(GetWeekFile action, DialogTurn turn, CancellationToken cancellationToken)
    {
        var made = await MakeAsync(action, turn, cancellationToken);
        return made.Refusal is { } refusal
            ? RefusalViews.Refused(refusal, turn.Language)
            : await summaries.ShowAsync(new ShowSummary(action.Week, action.PersonId), turn, cancellationToken, FileViews.Line(await offers.OfferAsync(made.Value, action, turn.Actor, cancellationToken), turn.Language));
    }

    /// <summary>Without a reason it is asked for.</summary>
    public async Task<Card> OfferAsync(GetContactFile action, DialogTurn turn, CancellationToken cancellationToken)
    {
        var made = await MakeAsync(action, turn, cancellationToken);
        return made.Refusal switch
        {
            AnswerNeeded => PrivacyViews.WhyExport(action.Id, action.ContactId, turn.Language),
            { } refusal => RefusalViews.Refused(refusal, turn.Language),
            null => PrivacyViews.ExportOffered(action, FileViews.Line(await offers.OfferAsync(made.Value, action, turn.Actor, cancellationToken), turn.Language), turn.Language),
        };
    }

    /// <summary>As things stand now, for whoever asks: rights are looked at again.</summary>
    public Task<Outcome<MadeFile>> MakeAsync(IMakesFile action, DialogTurn turn, CancellationToken cancellationToken) => action switch
    {
        GetWeekFile week => summaries.WorkbookAsync(week, turn, cancellationToken),
        GetContactFile contact => privacy.CopyAsync(contact, turn, cancellationToken),
        _ => Task.FromResult<Outcome<MadeFile>>(new NotFound("file")),
    };
}
