namespace CrmBot.Bot.Playground.SampleArchive;

internal sealed record SamplePerson(
    string Id, string Name, string EnglishName, string Role, string Team, string EnglishTeam, string Manager, string Language, string Hours);

/// <param name="AnnualAmount">In 万元, ten thousand CNY.</param>
/// <param name="Profit">Percent.</param>
internal sealed record SampleCustomer(
    string Number, string Name, string ShortName, string EnglishName, string Industry, string Owner, int AnnualAmount, int Profit, int Potential,
    string Employees, string SignedOn, string Product, string Need, string PotentialNeed, SampleContact Contact);

internal sealed record SampleContact(
    string Name, string EnglishName, string Honorific, string EnglishHonorific, string Position, string DecisionRole,
    string Phone, string Email, string Channel, string Character);

/// <param name="Feedback">Empty for what is only planned.</param>
internal sealed record SampleCareRecord(
    string Customer, string Day, string Way, string Content, string Feedback, string FollowUp, string State,
    string? EnglishContent = null, string? EnglishFeedback = null);

/// <param name="Yuan">In CNY.</param>
internal sealed record SamplePurchase(string Customer, string Product, string EnglishProduct, int Quantity, string Day, string? InstalledOn, long Yuan);

internal sealed record SampleCondition(
    string Customer, string LegalRepresentative, string Business, string Operating, string Bank, string Loans, string CashFlow,
    string PaymentAttitude, long HighestOrder, long MonthlyAverage, string Satisfaction);
