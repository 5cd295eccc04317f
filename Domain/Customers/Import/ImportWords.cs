using CrmBot.Domain.Interactions;
using CrmBot.Domain.People;

namespace CrmBot.Domain.Customers.Import;

/// <summary>The words that stand in cells of few choices, in both languages. Compared as headers are.</summary>
internal static class ImportWords
{
    public static IReadOnlyDictionary<string, PersonRole> Roles { get; } = new Dictionary<string, PersonRole>
    {
        ["销售代表"] = PersonRole.Rep, ["销售"] = PersonRole.Rep, ["客户经理"] = PersonRole.Rep, ["客服专员"] = PersonRole.Rep, ["专员"] = PersonRole.Rep, ["客户关系专人"] = PersonRole.Rep,
        ["Rep"] = PersonRole.Rep, ["Sales rep"] = PersonRole.Rep, ["Account manager"] = PersonRole.Rep,
        ["主管"] = PersonRole.Supervisor, ["客户关系主管"] = PersonRole.Supervisor, ["客户服务主管"] = PersonRole.Supervisor, ["Supervisor"] = PersonRole.Supervisor,
        ["经理"] = PersonRole.Manager, ["销售经理"] = PersonRole.Manager, ["客户服务经理"] = PersonRole.Manager, ["Manager"] = PersonRole.Manager,
        ["总监"] = PersonRole.Director, ["销售总监"] = PersonRole.Director, ["客户总监"] = PersonRole.Director, ["总经理"] = PersonRole.Director, ["Director"] = PersonRole.Director,
    };

    public static IReadOnlyDictionary<string, Language> Languages { get; } = new Dictionary<string, Language>
    {
        ["zh-CN"] = Language.Chinese, ["zh"] = Language.Chinese, ["中文"] = Language.Chinese, ["简体中文"] = Language.Chinese, ["Chinese"] = Language.Chinese,
        ["en"] = Language.English, ["en-US"] = Language.English, ["英文"] = Language.English, ["英语"] = Language.English, ["English"] = Language.English,
    };

    public static IReadOnlyDictionary<string, CustomerStatus> Statuses { get; } = new Dictionary<string, CustomerStatus>
    {
        ["初步接洽"] = CustomerStatus.FirstContact, ["First contact"] = CustomerStatus.FirstContact, ["潜在"] = CustomerStatus.FirstContact, ["Prospect"] = CustomerStatus.FirstContact,
        ["已成交"] = CustomerStatus.Signed, ["Signed"] = CustomerStatus.Signed, ["Won"] = CustomerStatus.Signed,
        ["服务中"] = CustomerStatus.InService, ["In service"] = CustomerStatus.InService,
        ["售后维护"] = CustomerStatus.AfterSales, ["After-sales"] = CustomerStatus.AfterSales,
        ["休眠"] = CustomerStatus.Dormant, ["Dormant"] = CustomerStatus.Dormant,
        ["流失"] = CustomerStatus.Lost, ["已流失"] = CustomerStatus.Lost, ["Lost"] = CustomerStatus.Lost,
    };

    public static IReadOnlyDictionary<string, DecisionRole> DecisionRoles { get; } = new Dictionary<string, DecisionRole>
    {
        ["决策人"] = DecisionRole.DecisionMaker, ["关键决策人"] = DecisionRole.DecisionMaker, ["Decision maker"] = DecisionRole.DecisionMaker,
        ["影响人"] = DecisionRole.Influencer, ["Influencer"] = DecisionRole.Influencer,
        ["使用人"] = DecisionRole.User, ["User"] = DecisionRole.User,
    };

    public static IReadOnlyDictionary<string, CareState> CareStates { get; } = new Dictionary<string, CareState>
    {
        ["已完成"] = CareState.Done, ["完成"] = CareState.Done, ["Done"] = CareState.Done, ["Completed"] = CareState.Done,
        ["进行中"] = CareState.InProgress, ["In progress"] = CareState.InProgress,
        ["未开始"] = CareState.Planned, ["计划中"] = CareState.Planned, ["待办"] = CareState.Planned, ["Planned"] = CareState.Planned, ["Not started"] = CareState.Planned,
    };

    public static IReadOnlyDictionary<string, ContactChannel> Channels { get; } = new Dictionary<string, ContactChannel>
    {
        ["电话"] = ContactChannel.Phone, ["电话回访"] = ContactChannel.Phone, ["电话沟通"] = ContactChannel.Phone, ["Phone"] = ContactChannel.Phone, ["Call"] = ContactChannel.Phone, ["Phone call"] = ContactChannel.Phone,
        ["拜访"] = ContactChannel.Visit, ["上门拜访"] = ContactChannel.Visit, ["上门"] = ContactChannel.Visit, ["面谈"] = ContactChannel.Visit, ["Visit"] = ContactChannel.Visit,
        ["会议"] = ContactChannel.OnlineMeeting, ["线上会议"] = ContactChannel.OnlineMeeting, ["视频会议"] = ContactChannel.OnlineMeeting, ["Online meeting"] = ContactChannel.OnlineMeeting, ["Meeting"] = ContactChannel.OnlineMeeting,
        ["邮件"] = ContactChannel.Email, ["电子邮件"] = ContactChannel.Email, ["Email"] = ContactChannel.Email,
        ["微信"] = ContactChannel.Im, ["微信沟通"] = ContactChannel.Im, ["企业微信"] = ContactChannel.Im, ["即时通讯"] = ContactChannel.Im, ["IM"] = ContactChannel.Im, ["WeChat"] = ContactChannel.Im, ["Teams"] = ContactChannel.Im,
        ["短信"] = ContactChannel.Sms, ["SMS"] = ContactChannel.Sms,
        ["问卷"] = ContactChannel.Questionnaire, ["问卷调查"] = ContactChannel.Questionnaire, ["Questionnaire"] = ContactChannel.Questionnaire, ["Survey"] = ContactChannel.Questionnaire,
        ["群聊"] = ContactChannel.GroupChat, ["社群"] = ContactChannel.GroupChat, ["Group chat"] = ContactChannel.GroupChat,
        ["接待"] = ContactChannel.Reception, ["来访接待"] = ContactChannel.Reception, ["Reception"] = ContactChannel.Reception,
    };
}
