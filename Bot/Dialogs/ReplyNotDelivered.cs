using CrmBot.Bot.Connector;

namespace CrmBot.Bot.Dialogs;

/// <summary>The answer could not be handed over after all tries; the turn is not accepted, so that the channel repeats it.</summary>
public sealed class ReplyNotDelivered(FailureKind kind) : OperationCanceledException($"The reply was not delivered: {kind}");
