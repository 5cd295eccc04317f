using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace CrmBot.Domain.Storage.Migrations.SqlServer
{
    /// <inheritdoc />
    public partial class First : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "AccessRecords",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    TenantId = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: false),
                    PersonId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    ContactId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Action = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    AtUtc = table.Column<DateTime>(type: "datetime2(6)", precision: 6, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AccessRecords", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "HandledActivities",
                columns: table => new
                {
                    ConversationId = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: false),
                    ActivityId = table.Column<string>(type: "nvarchar(128)", maxLength: 128, nullable: false),
                    HandledUtc = table.Column<DateTime>(type: "datetime2(6)", precision: 6, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_HandledActivities", x => new { x.ConversationId, x.ActivityId });
                });

            migrationBuilder.CreateTable(
                name: "NewestCards",
                columns: table => new
                {
                    PersonId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    ActivityId = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true),
                    Replies = table.Column<string>(type: "nvarchar(max)", maxLength: 8000, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_NewestCards", x => x.PersonId);
                });

            migrationBuilder.CreateTable(
                name: "NumberSequences",
                columns: table => new
                {
                    TenantId = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: false),
                    Series = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: false),
                    Last = table.Column<int>(type: "int", nullable: false),
                    Version = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_NumberSequences", x => new { x.TenantId, x.Series });
                });

            migrationBuilder.CreateTable(
                name: "Teams",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    TenantId = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: false),
                    Name = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: false),
                    EnglishName = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Teams", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "People",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    TenantId = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: false),
                    AadObjectId = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: false),
                    Name = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: false),
                    EnglishName = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: true),
                    Role = table.Column<string>(type: "nvarchar(24)", maxLength: 24, nullable: false),
                    TeamId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    ManagerId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    Language = table.Column<string>(type: "nvarchar(24)", maxLength: 24, nullable: true),
                    Zone = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: false),
                    Hours = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    ServiceUrl = table.Column<string>(type: "nvarchar(2000)", maxLength: 2000, nullable: true),
                    ConversationId = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: true),
                    ChatUserId = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true),
                    BotId = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true),
                    BotName = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: true),
                    Reach = table.Column<string>(type: "nvarchar(24)", maxLength: 24, nullable: false),
                    WelcomedUtc = table.Column<DateTime>(type: "datetime2(6)", precision: 6, nullable: true),
                    Version = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_People", x => x.Id);
                    table.ForeignKey(
                        name: "FK_People_Teams_TeamId",
                        column: x => x.TeamId,
                        principalTable: "Teams",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Customers",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    TenantId = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: false),
                    Number = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Name = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    ShortName = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: true),
                    EnglishName = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true),
                    SearchText = table.Column<string>(type: "nvarchar(600)", maxLength: 600, nullable: false),
                    Kind = table.Column<string>(type: "nvarchar(24)", maxLength: 24, nullable: false),
                    Status = table.Column<string>(type: "nvarchar(24)", maxLength: 24, nullable: false),
                    Industry = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: true),
                    OwnerId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    CreatedUtc = table.Column<DateTime>(type: "datetime2(6)", precision: 6, nullable: false),
                    PlaybookId = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: true),
                    Tier = table.Column<string>(type: "nvarchar(24)", maxLength: 24, nullable: false),
                    Grade = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: true),
                    IsGradeSetByHand = table.Column<bool>(type: "bit", nullable: false),
                    AnnualAmountFen = table.Column<long>(type: "bigint", nullable: true),
                    ProfitBasisPoints = table.Column<int>(type: "int", nullable: true),
                    PotentialScore = table.Column<int>(type: "int", nullable: true),
                    SignedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    LastContactUtc = table.Column<DateTime>(type: "datetime2(6)", precision: 6, nullable: true),
                    PlannedUtc = table.Column<DateTime>(type: "datetime2(6)", precision: 6, nullable: true),
                    Version = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Customers", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Customers_People_OwnerId",
                        column: x => x.OwnerId,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "CallSessions",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    TaskId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    CustomerId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    PersonId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    ContactId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    ScriptId = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: false),
                    ScriptVersion = table.Column<int>(type: "int", nullable: false),
                    Channel = table.Column<string>(type: "nvarchar(24)", maxLength: 24, nullable: false),
                    StartedUtc = table.Column<DateTime>(type: "datetime2(6)", precision: 6, nullable: false),
                    EndedUtc = table.Column<DateTime>(type: "datetime2(6)", precision: 6, nullable: true),
                    State = table.Column<string>(type: "nvarchar(24)", maxLength: 24, nullable: false),
                    IsPaused = table.Column<bool>(type: "bit", nullable: false),
                    StepId = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: true),
                    IsEditing = table.Column<bool>(type: "bit", nullable: false),
                    Note = table.Column<string>(type: "nvarchar(2000)", maxLength: 2000, nullable: true),
                    PromiseText = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: true),
                    PromiseDueOn = table.Column<DateOnly>(type: "date", nullable: true),
                    NextContactOn = table.Column<DateOnly>(type: "date", nullable: true),
                    InteractionId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    NextNudgeUtc = table.Column<DateTime>(type: "datetime2(6)", precision: 6, nullable: true),
                    Version = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CallSessions", x => x.Id);
                    table.ForeignKey(
                        name: "FK_CallSessions_Customers_CustomerId",
                        column: x => x.CustomerId,
                        principalTable: "Customers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Contacts",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    CustomerId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Name = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: false),
                    EnglishName = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: true),
                    Honorific = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: true),
                    EnglishHonorific = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: true),
                    Position = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: true),
                    DecisionRole = table.Column<string>(type: "nvarchar(24)", maxLength: 24, nullable: true),
                    Phone = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: true),
                    Email = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true),
                    Im = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: true),
                    IsVerified = table.Column<bool>(type: "bit", nullable: false),
                    PreferredChannel = table.Column<string>(type: "nvarchar(24)", maxLength: 24, nullable: true),
                    CharacterNotes = table.Column<string>(type: "nvarchar(600)", maxLength: 600, nullable: true),
                    IsMain = table.Column<bool>(type: "bit", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Contacts", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Contacts_Customers_CustomerId",
                        column: x => x.CustomerId,
                        principalTable: "Customers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "CustomerProfiles",
                columns: table => new
                {
                    CustomerId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Employees = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: true),
                    AnnualRevenueFen = table.Column<long>(type: "bigint", nullable: true),
                    RegisteredAddress = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: true),
                    Address = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: true),
                    Website = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: true),
                    SourceChannel = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: true),
                    FirstContactUtc = table.Column<DateTime>(type: "datetime2(6)", precision: 6, nullable: true),
                    FirstContactNotes = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: true),
                    HeadCustomerNumber = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: true),
                    NeedsSummary = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: true),
                    PotentialNeed = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: true),
                    NeedPriority = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: true),
                    PainPoint = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: true),
                    NeedType = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: true),
                    ExpectedPurchaseOn = table.Column<DateOnly>(type: "date", nullable: true),
                    CooperationStart = table.Column<DateOnly>(type: "date", nullable: true),
                    CurrentProducts = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: true),
                    ContractAmountFen = table.Column<long>(type: "bigint", nullable: true),
                    PaymentMethod = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: true),
                    CooperationTerm = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: true),
                    AttachmentLinks = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: true),
                    Remarks = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: true),
                    LegalRepresentative = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: true),
                    GeneralManager = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: true),
                    ContactDetails = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: true),
                    MainBusiness = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: true),
                    OperatingCondition = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: true),
                    Bank = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: true),
                    LoanCondition = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: true),
                    CashFlow = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: true),
                    Payer = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: true),
                    PaymentAttitude = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: true),
                    PaymentCheque = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: true),
                    UsesCheques = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: true),
                    PaymentTerm = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: true),
                    HighestOrderFen = table.Column<long>(type: "bigint", nullable: true),
                    MonthlyAverageFen = table.Column<long>(type: "bigint", nullable: true),
                    ServiceContactWay = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: true),
                    ServiceContactFrequency = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: true),
                    GrowthPotential = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: true),
                    Satisfaction = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: true),
                    KeyActions = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CustomerProfiles", x => x.CustomerId);
                    table.ForeignKey(
                        name: "FK_CustomerProfiles_Customers_CustomerId",
                        column: x => x.CustomerId,
                        principalTable: "Customers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "GradeChanges",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    CustomerId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    ChangedUtc = table.Column<DateTime>(type: "datetime2(6)", precision: 6, nullable: false),
                    FromGrade = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: true),
                    ToGrade = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    ToTier = table.Column<string>(type: "nvarchar(24)", maxLength: 24, nullable: false),
                    Reason = table.Column<string>(type: "nvarchar(600)", maxLength: 600, nullable: false),
                    ById = table.Column<Guid>(type: "uniqueidentifier", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_GradeChanges", x => x.Id);
                    table.ForeignKey(
                        name: "FK_GradeChanges_Customers_CustomerId",
                        column: x => x.CustomerId,
                        principalTable: "Customers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Interactions",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    CustomerId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    PersonId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    ContactId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    TaskId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    CallSessionId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    Kind = table.Column<string>(type: "nvarchar(24)", maxLength: 24, nullable: false),
                    Channel = table.Column<string>(type: "nvarchar(24)", maxLength: 24, nullable: false),
                    Outcome = table.Column<string>(type: "nvarchar(24)", maxLength: 24, nullable: false),
                    OccurredUtc = table.Column<DateTime>(type: "datetime2(6)", precision: 6, nullable: false),
                    EndedUtc = table.Column<DateTime>(type: "datetime2(6)", precision: 6, nullable: true),
                    RecordedUtc = table.Column<DateTime>(type: "datetime2(6)", precision: 6, nullable: false),
                    Content = table.Column<string>(type: "nvarchar(2000)", maxLength: 2000, nullable: true),
                    EnglishContent = table.Column<string>(type: "nvarchar(2000)", maxLength: 2000, nullable: true),
                    Feedback = table.Column<string>(type: "nvarchar(2000)", maxLength: 2000, nullable: true),
                    EnglishFeedback = table.Column<string>(type: "nvarchar(2000)", maxLength: 2000, nullable: true),
                    Mood = table.Column<string>(type: "nvarchar(24)", maxLength: 24, nullable: true),
                    Satisfaction = table.Column<int>(type: "int", nullable: true),
                    NextAction = table.Column<string>(type: "nvarchar(600)", maxLength: 600, nullable: true),
                    NextActionDueOn = table.Column<DateOnly>(type: "date", nullable: true),
                    UndoUntilUtc = table.Column<DateTime>(type: "datetime2(6)", precision: 6, nullable: true),
                    UndoneUtc = table.Column<DateTime>(type: "datetime2(6)", precision: 6, nullable: true),
                    UndoState = table.Column<string>(type: "nvarchar(2000)", maxLength: 2000, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Interactions", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Interactions_Customers_CustomerId",
                        column: x => x.CustomerId,
                        principalTable: "Customers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "IssueDrafts",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    PersonId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    CustomerId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    CallSessionId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    ReceivedUtc = table.Column<DateTime>(type: "datetime2(6)", precision: 6, nullable: false),
                    Kind = table.Column<string>(type: "nvarchar(24)", maxLength: 24, nullable: true),
                    Description = table.Column<string>(type: "nvarchar(2000)", maxLength: 2000, nullable: true),
                    IssueId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    IsCancelled = table.Column<bool>(type: "bit", nullable: false),
                    Version = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_IssueDrafts", x => x.Id);
                    table.ForeignKey(
                        name: "FK_IssueDrafts_Customers_CustomerId",
                        column: x => x.CustomerId,
                        principalTable: "Customers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Issues",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    TenantId = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: false),
                    Number = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    CustomerId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Kind = table.Column<string>(type: "nvarchar(24)", maxLength: 24, nullable: false),
                    Description = table.Column<string>(type: "nvarchar(2000)", maxLength: 2000, nullable: false),
                    Demand = table.Column<string>(type: "nvarchar(600)", maxLength: 600, nullable: true),
                    Urgency = table.Column<string>(type: "nvarchar(24)", maxLength: 24, nullable: false),
                    RecordedById = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    OwnerId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    CallSessionId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    ReceivedUtc = table.Column<DateTime>(type: "datetime2(6)", precision: 6, nullable: false),
                    ResponseDueUtc = table.Column<DateTime>(type: "datetime2(6)", precision: 6, nullable: true),
                    SolutionDueUtc = table.Column<DateTime>(type: "datetime2(6)", precision: 6, nullable: true),
                    ResultDueUtc = table.Column<DateTime>(type: "datetime2(6)", precision: 6, nullable: true),
                    FirstResponseUtc = table.Column<DateTime>(type: "datetime2(6)", precision: 6, nullable: true),
                    SolutionUtc = table.Column<DateTime>(type: "datetime2(6)", precision: 6, nullable: true),
                    Solution = table.Column<string>(type: "nvarchar(2000)", maxLength: 2000, nullable: true),
                    ClosedUtc = table.Column<DateTime>(type: "datetime2(6)", precision: 6, nullable: true),
                    State = table.Column<string>(type: "nvarchar(24)", maxLength: 24, nullable: false),
                    NextAlarmUtc = table.Column<DateTime>(type: "datetime2(6)", precision: 6, nullable: true),
                    MissedClocks = table.Column<int>(type: "int", nullable: false),
                    Version = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Issues", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Issues_Customers_CustomerId",
                        column: x => x.CustomerId,
                        principalTable: "Customers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Needs",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    CustomerId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    InteractionId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Kind = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Text = table.Column<string>(type: "nvarchar(2000)", maxLength: 2000, nullable: false),
                    FoundUtc = table.Column<DateTime>(type: "datetime2(6)", precision: 6, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Needs", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Needs_Customers_CustomerId",
                        column: x => x.CustomerId,
                        principalTable: "Customers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Purchases",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    CustomerId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Product = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    EnglishProduct = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true),
                    PurchasedOn = table.Column<DateOnly>(type: "date", nullable: false),
                    InstalledOn = table.Column<DateOnly>(type: "date", nullable: true),
                    Quantity = table.Column<int>(type: "int", nullable: true),
                    AmountFen = table.Column<long>(type: "bigint", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Purchases", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Purchases_Customers_CustomerId",
                        column: x => x.CustomerId,
                        principalTable: "Customers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Tasks",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    TenantId = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: false),
                    CustomerId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    AssigneeId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    IsLent = table.Column<bool>(type: "bit", nullable: false),
                    Kind = table.Column<string>(type: "nvarchar(24)", maxLength: 24, nullable: false),
                    Tier = table.Column<string>(type: "nvarchar(24)", maxLength: 24, nullable: false),
                    Rule = table.Column<string>(type: "nvarchar(80)", maxLength: 80, nullable: false),
                    Occurrence = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: false),
                    CreatedUtc = table.Column<DateTime>(type: "datetime2(6)", precision: 6, nullable: false),
                    State = table.Column<string>(type: "nvarchar(24)", maxLength: 24, nullable: false),
                    DueOn = table.Column<DateOnly>(type: "date", nullable: false),
                    LateAfterOn = table.Column<DateOnly>(type: "date", nullable: false),
                    LatestOn = table.Column<DateOnly>(type: "date", nullable: false),
                    DueUtc = table.Column<DateTime>(type: "datetime2(6)", precision: 6, nullable: false),
                    IsTimed = table.Column<bool>(type: "bit", nullable: false),
                    RemindStage = table.Column<string>(type: "nvarchar(24)", maxLength: 24, nullable: false),
                    NextRemindUtc = table.Column<DateTime>(type: "datetime2(6)", precision: 6, nullable: true),
                    SnoozedUntilUtc = table.Column<DateTime>(type: "datetime2(6)", precision: 6, nullable: true),
                    Attempts = table.Column<int>(type: "int", nullable: false),
                    BundledWithId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    IssueId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    ScriptId = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: true),
                    Channel = table.Column<string>(type: "nvarchar(24)", maxLength: 24, nullable: false),
                    Goal = table.Column<string>(type: "nvarchar(600)", maxLength: 600, nullable: true),
                    EnglishGoal = table.Column<string>(type: "nvarchar(600)", maxLength: 600, nullable: true),
                    SkipReason = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: true),
                    CompletedUtc = table.Column<DateTime>(type: "datetime2(6)", precision: 6, nullable: true),
                    CompletedById = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    CompletedByInteractionId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    MadeByInteractionId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    Version = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Tasks", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Tasks_Customers_CustomerId",
                        column: x => x.CustomerId,
                        principalTable: "Customers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "CallAnswers",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    CallSessionId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    StepId = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: false),
                    Value = table.Column<string>(type: "nvarchar(2000)", maxLength: 2000, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CallAnswers", x => x.Id);
                    table.ForeignKey(
                        name: "FK_CallAnswers_CallSessions_CallSessionId",
                        column: x => x.CallSessionId,
                        principalTable: "CallSessions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Reminders",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    TenantId = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: false),
                    RecipientId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Kind = table.Column<string>(type: "nvarchar(24)", maxLength: 24, nullable: false),
                    Subject = table.Column<string>(type: "nvarchar(80)", maxLength: 80, nullable: false),
                    MomentUtc = table.Column<DateTime>(type: "datetime2(6)", precision: 6, nullable: false),
                    TaskId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    IssueId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    State = table.Column<string>(type: "nvarchar(24)", maxLength: 24, nullable: false),
                    NotBeforeUtc = table.Column<DateTime>(type: "datetime2(6)", precision: 6, nullable: false),
                    LeasedBy = table.Column<string>(type: "nvarchar(80)", maxLength: 80, nullable: true),
                    LeaseUntilUtc = table.Column<DateTime>(type: "datetime2(6)", precision: 6, nullable: true),
                    Attempts = table.Column<int>(type: "int", nullable: false),
                    SentUtc = table.Column<DateTime>(type: "datetime2(6)", precision: 6, nullable: true),
                    ConversationId = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: true),
                    ActivityId = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true),
                    IsInDigest = table.Column<bool>(type: "bit", nullable: false),
                    NeedsRefresh = table.Column<bool>(type: "bit", nullable: false),
                    Failure = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true),
                    Text = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: true),
                    FromId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    Version = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Reminders", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Reminders_Tasks_TaskId",
                        column: x => x.TaskId,
                        principalTable: "Tasks",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_AccessRecords_ContactId_AtUtc",
                table: "AccessRecords",
                columns: new[] { "ContactId", "AtUtc" });

            migrationBuilder.CreateIndex(
                name: "IX_CallAnswers_CallSessionId_StepId",
                table: "CallAnswers",
                columns: new[] { "CallSessionId", "StepId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_CallSessions_CustomerId",
                table: "CallSessions",
                column: "CustomerId");

            migrationBuilder.CreateIndex(
                name: "IX_CallSessions_NextNudgeUtc",
                table: "CallSessions",
                column: "NextNudgeUtc");

            migrationBuilder.CreateIndex(
                name: "IX_CallSessions_PersonId_State",
                table: "CallSessions",
                columns: new[] { "PersonId", "State" });

            migrationBuilder.CreateIndex(
                name: "IX_CallSessions_TaskId",
                table: "CallSessions",
                column: "TaskId");

            migrationBuilder.CreateIndex(
                name: "IX_Contacts_CustomerId",
                table: "Contacts",
                column: "CustomerId");

            migrationBuilder.CreateIndex(
                name: "IX_Customers_OwnerId",
                table: "Customers",
                column: "OwnerId");

            migrationBuilder.CreateIndex(
                name: "IX_Customers_PlannedUtc",
                table: "Customers",
                column: "PlannedUtc");

            migrationBuilder.CreateIndex(
                name: "IX_Customers_TenantId_Number",
                table: "Customers",
                columns: new[] { "TenantId", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_GradeChanges_CustomerId_ChangedUtc",
                table: "GradeChanges",
                columns: new[] { "CustomerId", "ChangedUtc" });

            migrationBuilder.CreateIndex(
                name: "IX_HandledActivities_HandledUtc",
                table: "HandledActivities",
                column: "HandledUtc");

            migrationBuilder.CreateIndex(
                name: "IX_Interactions_CustomerId_OccurredUtc",
                table: "Interactions",
                columns: new[] { "CustomerId", "OccurredUtc" });

            migrationBuilder.CreateIndex(
                name: "IX_Interactions_PersonId_OccurredUtc",
                table: "Interactions",
                columns: new[] { "PersonId", "OccurredUtc" });

            migrationBuilder.CreateIndex(
                name: "IX_IssueDrafts_CustomerId",
                table: "IssueDrafts",
                column: "CustomerId");

            migrationBuilder.CreateIndex(
                name: "IX_IssueDrafts_PersonId_IsCancelled",
                table: "IssueDrafts",
                columns: new[] { "PersonId", "IsCancelled" });

            migrationBuilder.CreateIndex(
                name: "IX_Issues_CustomerId",
                table: "Issues",
                column: "CustomerId");

            migrationBuilder.CreateIndex(
                name: "IX_Issues_NextAlarmUtc",
                table: "Issues",
                column: "NextAlarmUtc");

            migrationBuilder.CreateIndex(
                name: "IX_Issues_OwnerId_State",
                table: "Issues",
                columns: new[] { "OwnerId", "State" });

            migrationBuilder.CreateIndex(
                name: "IX_Issues_TenantId_Number",
                table: "Issues",
                columns: new[] { "TenantId", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Needs_CustomerId",
                table: "Needs",
                column: "CustomerId");

            migrationBuilder.CreateIndex(
                name: "IX_People_TeamId",
                table: "People",
                column: "TeamId");

            migrationBuilder.CreateIndex(
                name: "IX_People_TenantId_AadObjectId",
                table: "People",
                columns: new[] { "TenantId", "AadObjectId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Purchases_CustomerId",
                table: "Purchases",
                column: "CustomerId");

            migrationBuilder.CreateIndex(
                name: "IX_Reminders_NeedsRefresh",
                table: "Reminders",
                column: "NeedsRefresh");

            migrationBuilder.CreateIndex(
                name: "IX_Reminders_RecipientId_Kind_Subject_MomentUtc",
                table: "Reminders",
                columns: new[] { "RecipientId", "Kind", "Subject", "MomentUtc" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Reminders_RecipientId_SentUtc",
                table: "Reminders",
                columns: new[] { "RecipientId", "SentUtc" });

            migrationBuilder.CreateIndex(
                name: "IX_Reminders_State_NotBeforeUtc",
                table: "Reminders",
                columns: new[] { "State", "NotBeforeUtc" });

            migrationBuilder.CreateIndex(
                name: "IX_Reminders_TaskId",
                table: "Reminders",
                column: "TaskId");

            migrationBuilder.CreateIndex(
                name: "IX_Tasks_AssigneeId_CompletedUtc",
                table: "Tasks",
                columns: new[] { "AssigneeId", "CompletedUtc" });

            migrationBuilder.CreateIndex(
                name: "IX_Tasks_AssigneeId_State_DueOn",
                table: "Tasks",
                columns: new[] { "AssigneeId", "State", "DueOn" });

            migrationBuilder.CreateIndex(
                name: "IX_Tasks_CustomerId_Rule_Occurrence",
                table: "Tasks",
                columns: new[] { "CustomerId", "Rule", "Occurrence" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Tasks_NextRemindUtc",
                table: "Tasks",
                column: "NextRemindUtc");

            migrationBuilder.CreateIndex(
                name: "IX_Teams_TenantId_Name",
                table: "Teams",
                columns: new[] { "TenantId", "Name" },
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "AccessRecords");

            migrationBuilder.DropTable(
                name: "CallAnswers");

            migrationBuilder.DropTable(
                name: "Contacts");

            migrationBuilder.DropTable(
                name: "CustomerProfiles");

            migrationBuilder.DropTable(
                name: "GradeChanges");

            migrationBuilder.DropTable(
                name: "HandledActivities");

            migrationBuilder.DropTable(
                name: "Interactions");

            migrationBuilder.DropTable(
                name: "IssueDrafts");

            migrationBuilder.DropTable(
                name: "Issues");

            migrationBuilder.DropTable(
                name: "Needs");

            migrationBuilder.DropTable(
                name: "NewestCards");

            migrationBuilder.DropTable(
                name: "NumberSequences");

            migrationBuilder.DropTable(
                name: "Purchases");

            migrationBuilder.DropTable(
                name: "Reminders");

            migrationBuilder.DropTable(
                name: "CallSessions");

            migrationBuilder.DropTable(
                name: "Tasks");

            migrationBuilder.DropTable(
                name: "Customers");

            migrationBuilder.DropTable(
                name: "People");

            migrationBuilder.DropTable(
                name: "Teams");
        }
    }
}
