using CrmBot.Bot.Activities;
using CrmBot.Domain;
using CrmBot.Domain.People;
using CrmBot.Domain.Privacy;
using CrmBot.Domain.Reminders;
using CrmBot.Domain.Storage;

namespace CrmBot.Bot.Dialogs;

/// <summary>From a verified activity to the person who acts, and whose changes are noted from then on. Null: nobody we may answer (another bot, a guest without identity).</summary>
public sealed class TurnPeople(MeetPerson meet, ComeBack comeBack, CrmDbContext database)
{
    // As wide as the column; Entra's own ids have 36.
    private const int LongestId = 64;

    public async Task<DialogTurn?> MeetAsync(Turn turn, CancellationToken cancellationToken) =>
        await EncounterAsync(turn, cancellationToken) is { } met ? new DialogTurn(met.Actor, turn.ReceivedUtc) : null;

    public async Task<Encounter?> EncounterAsync(Turn turn, CancellationToken cancellationToken)
    {
        var from = turn.Activity.From;
        if (from?.AadObjectId is not { Length: > 0 and <= LongestId } || from.Role == "bot" || from.Id == turn.Activity.Recipient?.Id)
            return null;
        var facts = new PersonFacts(turn.TenantId, from.AadObjectId, Name(from), Guess(turn.Activity.Locale));
        var met = await meet.MeetAsync(facts, IsPersonal(turn) ? Address(turn) : null, turn.Activity.Id ?? "", turn.ReceivedUtc, cancellationToken);
        if (met.CameBack)
            await comeBack.RestoreAsync(met.Actor.Id, newChat: false, turn.ReceivedUtc, cancellationToken);
        database.Acting = new Acting(met.Actor, turn.ReceivedUtc);
        return met;
    }

    public static bool IsPersonal(Turn turn) => turn.Activity.Conversation?.ConversationType is null or "personal";

    public static ChatAddress Address(Turn turn) => new(
        turn.Reference.ServiceUrl, turn.Reference.ConversationId, turn.Reference.UserId, turn.Reference.BotId, turn.Reference.BotName);

    private static string Name(ChannelAccount from) => InputText.Cut(from.Name, 100) ?? Person.Unnamed;

    private static Language? Guess(string? locale) => string.IsNullOrEmpty(locale)
        ? null
        : locale.StartsWith("zh", StringComparison.OrdinalIgnoreCase) ? Language.Chinese : Language.English;
}
