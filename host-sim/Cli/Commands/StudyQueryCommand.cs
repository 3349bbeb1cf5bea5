using System.CommandLine;
using SSBms.Cli.Studies;

namespace SSBms.Cli.Commands;

/// <summary>"ssbms study query SQL": asks the tables of studies.</summary>
internal static class StudyQueryCommand
{
    /// <summary>Builds the command.</summary>
    public static Command Create()
    {
        var sql = new Argument<string>("SQL") { Description = "one select, such as \"select outcome, count(*) from runs group by 1\"" };
        var folder = new Option<string?>("--in")
        {
            Description = "folder of a study, whose table is then \"runs\" (default: every studies/*, each by the name of its folder)",
            HelpName = "DIR",
        };
        var csv = new Option<bool>("--csv") { Description = "print comma-separated values instead of a table" };
        var command = new Command("query", "Ask the runs of a study, or of several, in SQL (DuckDB). Only reads.") { sql, folder, csv };
        command.SetAction(parsed =>
        {
            using var query = new RunQuery(parsed.GetValue(folder) is { } path ? RunTables.Of(path) : RunTables.All());
            QueryResult result = query.Ask(parsed.GetRequiredValue(sql));
            Console.Out.Write(parsed.GetValue(csv) ? QueryText.Csv(result) : QueryText.Table(result));
        });
        return command;
    }
}
