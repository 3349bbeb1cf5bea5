using System.CommandLine;
using System.Globalization;
using SSBms.Bench.Link;
using SSBms.Bench.Profiles;
using SSBms.CellModels.Definitions;
using SSBms.CellModels.Input;
using SSBms.Cli.Output;
using SSBms.Control;
using SSBms.Drivers;
using SSBms.Runtime;

namespace SSBms.Cli.Commands;

/// <summary>"ssbms profile …": makes what a board guards by, looks at it, and gives it to a board.</summary>
public static class ProfileCommand
{
    private const int Differs = 1;

    /// <summary>Builds the command.</summary>
    public static Command Create()
    {
        return new Command("profile", "What a board guards by: made from a cell's YAML, without a compiler.")
        {
            Make(),
            Show(),
            Check(),
            Diff(),
            Push(),
            Pull(),
            Settings(),
            CommissionCommand.Create(),
        };
    }

    private static Command Make()
    {
        var file = new Argument<string?>("CELL.yaml")
        {
            Description = "file of your own cells (docs/cells.md)",
            Arity = ArgumentArity.ZeroOrOne,
        };
        var id = new Option<string?>("--cell") { Description = "a cell of the file or of the catalogue", HelpName = "ID" };
        var guard = new Option<string?>("--guard") { Description = "YAML of what the guard shall keep to instead", HelpName = "FILE" };
        var board = new Option<string?>("--board") { Description = "YAML of the board's shunt, dividers and load cell", HelpName = "FILE" };
        var name = new Option<string?>("--name") { Description = "name of the profile (default: the cell's id)", HelpName = "NAME" };
        var at = new Option<DateTimeOffset?>("--at") { Description = "when it was made (default: now)", HelpName = "TIME" };
        Option<string> output = Output("profile to write");
        var command = new Command("make", "Make a profile.") { file, id, guard, board, name, at, output };
        command.SetAction(parsed =>
        {
            InputFile?[] files =
            [
                InputFile.Open(parsed.GetValue(file)),
                InputFile.Open(parsed.GetValue(guard)),
                InputFile.Open(parsed.GetValue(board)),
            ];
            CellDefinition cell = Cell(files[0], parsed.GetValue(id));
            var reader = new SettingsReader(files[1]?.Parse(), files[2]?.Parse());
            Control.Settings settings = reader.Read(cell, null);
            if (SettingCheck.FirstFault(settings, new BoardConfiguration().RangeOf(settings)) is { } fault)
            {
                throw reader.Error(fault);
            }

            IEnumerable<string> sources = files[0] is null ? [CellText(cell)] : [files[0]!.Text, cell.Id];
            sources = sources.Concat([files[1]?.Text ?? "", files[2]?.Text ?? ""]);
            long time = (parsed.GetValue(at) ?? DateTimeOffset.UtcNow).ToUnixTimeSeconds();
            Profile profile = ProfileFile.Make(Name(parsed.GetValue(name)) ?? cell.Id, time, sources, settings);
            string target = parsed.GetRequiredValue(output);
            byte[] bytes = ProfileFile.Bytes(profile);
            _ = ProfileFile.Parse(target, bytes, new BoardConfiguration());
            OutputFile.Write(target, bytes);
            Print($"{target}: {profile.Name} {profile.Hash:X8}");
            return 0;
        });
        return command;
    }

    private static Command Show()
    {
        Argument<string> file = File("FILE");
        var command = new Command("show", "Print every number of a profile.") { file };
        command.SetAction(parsed => ProfileText.Print(Read(parsed.GetRequiredValue(file))));
        return command;
    }

    private static Command Check()
    {
        Argument<string> file = File("FILE");
        var command = new Command("check", "Tell whether a board can guard by a profile, by the board's own code.") { file };
        command.SetAction(parsed =>
        {
            Profile profile = Read(parsed.GetRequiredValue(file));
            Print($"usable: {profile.Name} {profile.Hash:X8}");
        });
        return command;
    }

    private static Command Diff()
    {
        Argument<string> first = File("A");
        Argument<string> second = File("B");
        var command = new Command("diff", "Print what differs between two profiles; exit code 1 when something does.") { first, second };
        command.SetAction(parsed =>
            ProfileText.PrintDifferences(Read(parsed.GetRequiredValue(first)), Read(parsed.GetRequiredValue(second))) ? Differs : 0
        );
        return command;
    }

    private static Command Push()
    {
        Argument<string> port = BoardCommand.Port();
        Argument<string> file = File("FILE");
        var command = new Command("push", "Give a board a profile: contactor open, key switch on. It is read back and compared.")
        {
            port,
            file,
        };
        command.SetAction(parsed =>
        {
            byte[] bytes = ProfileFile.Read(parsed.GetRequiredValue(file));
            return BoardCommand.With(
                parsed.GetRequiredValue(port),
                board =>
                {
                    var pushed = ProfilePush.Give(board, bytes);
                    return BoardCommand.Tell(pushed.IsTaken, pushed.Text);
                }
            );
        });
        return command;
    }

    private static Command Pull()
    {
        Argument<string> port = BoardCommand.Port();
        Option<string> output = Output("where the board's profile goes");
        var command = new Command("pull", "Read the profile of a board into a file.") { port, output };
        command.SetAction(parsed =>
            BoardCommand.With(
                parsed.GetRequiredValue(port),
                board =>
                {
                    byte[] bytes = board.PullProfile();
                    Profile profile = ProfileFile.Parse("the board", bytes, new BoardConfiguration());
                    OutputFile.Write(parsed.GetRequiredValue(output), bytes);
                    Print($"{parsed.GetRequiredValue(output)}: {profile.Name} {profile.Hash:X8}");
                    return 0;
                }
            )
        );
        return command;
    }

    private static Command Settings()
    {
        var command = new Command("settings", "Print the table of settings, as docs/settings.md has it.");
        command.SetAction(_ => Console.Out.Write(SettingsPage.Write()));
        return command;
    }

    private static Argument<string> File(string name)
    {
        return new Argument<string>(name) { Description = "a profile made by \"ssbms profile make\" or read by \"pull\"" };
    }

    private static Option<string> Output(string description)
    {
        return new Option<string>("--out", "-o")
        {
            Description = description,
            HelpName = "FILE",
            Required = true,
        };
    }

    private static Profile Read(string path)
    {
        return ProfileFile.Parse(path, ProfileFile.Read(path), new BoardConfiguration());
    }

    private static CellDefinition Cell(InputFile? file, string? id)
    {
        if (file is null)
        {
            string wanted = id ?? throw new InputException("no cell is named; expected CELL.yaml or --cell ID");
            return CellCatalogue.BuiltIn.Find(wanted)
                ?? throw new InputException($"there is no cell \"{wanted}\"; \"ssbms cells list\" names those there are");
        }

        CellCatalogue cells = CellCatalogue.BuiltIn.With(file.Path, file.Text);
        CellDefinition[] own = [.. cells.All.Where(cell => CellCatalogue.BuiltIn.Find(cell.Id) is null)];
        return id is null && own.Length == 1
            ? own[0]
            : cells.Find(id ?? "")
                ?? throw new InputException(
                    $"{file.Path}: --cell is {(id is null ? "not given" : $"\"{id}\"")}; expected one of: {string.Join(", ", own.Select(cell => cell.Id))}"
                );
    }

    /// <summary>A name that somebody has chosen is kept whole, or refused.</summary>
    private static string? Name(string? chosen)
    {
        bool holds = chosen is null || (chosen.Length is > 0 and <= Profile.NameBytes && chosen.All(letter => letter is > ' ' and <= '~'));
        return holds
            ? chosen
            : throw new InputException(
                $"--name \"{chosen}\" cannot be kept; expected one to {Profile.NameBytes} letters of ASCII without spaces"
            );
    }

    /// <summary>The numbers of a cell of the catalogue: what a profile of it rests on.</summary>
    private static string CellText(CellDefinition cell)
    {
        IEnumerable<string> lines = cell.Parameters.Select(parameter =>
            string.Create(CultureInfo.InvariantCulture, $"{parameter.Name}: {parameter.Value:R} {parameter.Unit}")
        );
        return string.Join('\n', lines.Prepend(cell.Id));
    }

    private static void Print(FormattableString text)
    {
        Console.Out.WriteLine(text.ToString(CultureInfo.InvariantCulture));
    }
}
