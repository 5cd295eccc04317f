namespace CrmBot.Bot.Connector;

/// <param name="Body">What a successful call answered; may be empty, since Teams often says nothing.</param>
public readonly record struct CallResult(ReadOnlyMemory<byte> Body, ConnectorFailure? Failure);
