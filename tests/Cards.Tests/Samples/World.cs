namespace CrmBot.Cards.Tests.Samples;

/// <summary>The sample world of the card language: Monday, 23 November 2026, half past nine in Shanghai.</summary>
internal static class World
{
    public static readonly DateOnly Today = new(2026, 11, 23);

    public static readonly DateTime Now = new(2026, 11, 23, 9, 30, 0);

    public const string Number = "C002";
    public const string Company = "华东精密";
    public const string CompanyEn = "Huadong Precision";
    public const string Rep = "陈洁";
    public const string RepEn = "Chen Jie";
    public const string Colleague = "王磊";
    public const string ColleagueEn = "Wang Lei";
    public const string Manager = "赵敏";
    public const string ManagerEn = "Zhao Min";

    /// <summary>Ids are only told apart by their last digits.</summary>
    public static Guid Id(int number) => new(number, 0, 0, [0, 0, 0, 0, 0, 0, 0, 1]);
}
