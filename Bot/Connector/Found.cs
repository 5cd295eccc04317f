namespace CrmBot.Bot.Connector;

/// <summary>What was asked for, or why it could not be had: exactly one of the two is set.</summary>
public readonly record struct Found<T>(T? Value, ConnectorFailure? Failure) where T : class;
