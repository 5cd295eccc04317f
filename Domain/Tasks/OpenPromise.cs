namespace CrmBot.Domain.Tasks;

public sealed record OpenPromise(string Text, DateOnly DueOn, bool IsLate);
