namespace CrmBot.Domain; public abstract record Refusal;
