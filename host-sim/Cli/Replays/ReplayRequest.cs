using System.Globalization;
using SSBms.Bench.Profiles;
using SSBms.Bench.Replay;
using SSBms.Bench.Runs;
using SSBms.CellModels.Definitions;
using SSBms.CellModels.Input;
using SSBms.Cli.Cells;
using SSBms.Control;
using SSBms.Drivers;
using SSBms.Recordings;
using SSBms.Recordings.Surveys;
using SSBms.Runtime;

namespace SSBms.Cli.Replays;

/// <summary>Puts a replay together from what was chosen, and notes whatever had to be assumed.</summary>
internal sealed class ReplayRequest
{
    private const string UsualCell = "chen2020-lfp";
    private const double UsualCelsius = 25.0;
    private const double UsualMegapascal = 5.0;
    private const double MilliPerUnit = 1e3;
    private const double SameArea = 0.01;

    private readonly ReplayChoice _choice;
    private readonly List<string> _notes = [];

    /// <summary>Takes the choice.</summary>
    /// <param name="choice">What guards, and what the files do not say.</param>
    public ReplayRequest(ReplayChoice choice)
    {
        _choice = choice;
    }

    /// <summary>Reads a file and fits the guard to it.</summary>
    /// <param name="path">The file.</param>
    /// <exception cref="InputException">It cannot be read, or the guard cannot guard it.</exception>
    public ReplaySetup Setup(string path)
    {
        _notes.Clear();
        (double? celsius, double? megapascal, PressureCourse? course) = (_choice.Celsius, _choice.Megapascal, _choice.Pressure);
        var recording = Recording.Open(path, _choice.Columns);
        var survey = Survey.Of(recording);
        _notes.AddRange(survey.Repairs.Sentences);
        NoteGaps(survey);
        Profile profile = Guard(recording, survey);
        profile = Cycled(profile, survey, _choice.Cycle);
        BoardConfiguration board = GuardFit.Board(profile);
        GuardFit.RequireGuardable(_choice.Profile is null ? profile.Name : _choice.ProfilePlace, profile.Settings, board);
        NoteConditions(survey, celsius, megapascal, course);
        return new ReplaySetup
        {
            Recording = recording,
            Survey = survey,
            Profile = profile,
            Board = board,
            UsesTemperature = HasTemperature(survey) && celsius is null,
            UsesPressure = survey.Pressure.IsKnown && megapascal is null && course is null,
            Celsius = celsius ?? UsualCelsius,
            Megapascal = megapascal ?? UsualMegapascal,
            Pressure = course,
            Seed = _choice.Seed,
            Notes = [.. _notes],
        };
    }

    /// <summary>A column that nobody measures is zero to the last digit.</summary>
    private static bool HasTemperature(Survey survey)
    {
        return survey.Temperature.IsKnown && survey.Temperature.Size > 0.0;
    }

    private static string Text(FormattableString text)
    {
        return text.ToString(CultureInfo.InvariantCulture);
    }

    private void NoteGaps(Survey survey)
    {
        foreach ((double seconds, long line) in survey.Spacings.Gaps)
        {
            _notes.Add(Text($"nothing is recorded for {Durations.Show(seconds)} after line {line}: taken as even from row to row"));
        }
    }

    private Profile Guard(Recording recording, Survey survey)
    {
        if (_choice.Profile is { } given)
        {
            NoteArea(recording, given.Settings.Get(Setting.Area));
            return given;
        }

        CellDefinition cell = CellChoice.Find(_choice.Catalogue, _choice.Cell ?? UsualCell);
        if (_choice.Cell is null)
        {
            _notes.Add($"guarded by the limits of the catalogue's {UsualCell}, because neither --profile nor --cell says what cell it is");
        }

        Settings settings = CellSettings.Of(cell);
        double own = settings.Get(Setting.Area);
        double area = _choice.Area ?? (double.IsNaN(recording.Area) ? own : recording.Area);
        settings.Set(Setting.Area, area);
        _notes.Add(
            _choice.Area is not null ? Text($"area {area:G4} cm² as given")
            : double.IsNaN(recording.Area) ? Text($"area {area:G4} cm², that of {cell.Id}: the file gives none (--area)")
            : Text($"area {area:G4} cm² as the file gives it")
        );
        if (GuardFit.FitShunt(settings, survey.Current.Size))
        {
            _notes.Add(
                Text($"the board has a shunt of {settings.Get(Setting.Shunt):G3} Ω, for up to {survey.Current.Size * MilliPerUnit:G4} mA")
            );
        }

        return ProfileFile.Make(cell.Id, 0, [], settings);
    }

    private void NoteArea(Recording recording, double area)
    {
        _notes.Add(
            double.IsNaN(recording.Area) ? Text($"area {area:G4} cm² as the profile has it: the file gives none")
            : Math.Abs(recording.Area - area) > SameArea * area
                ? Text($"area {area:G4} cm² as the profile has it, although the file gives {recording.Area:G4} cm²")
            : Text($"area {area:G4} cm², the same in profile and file")
        );
    }

    private Profile Cycled(Profile profile, Survey survey, double? asked)
    {
        double own = profile.Settings.Get(Setting.Cycle);
        double cycle = asked ?? GuardFit.Cycle(own, survey);
        if (cycle != own)
        {
            _notes.Add(
                asked is not null
                    ? Text($"the guard looks every {cycle:G4} s as asked, not every {own:G3} s as on a board")
                    : Text(
                        $"the guard looks every {cycle:G4} s, the usual distance of the rows, not every {own:G3} s as on a board: that would be {survey.Duration / own:N0} control cycles (--cycle)"
                    )
            );
        }

        return GuardFit.WithCycle(profile, cycle);
    }

    private void NoteConditions(Survey survey, double? celsius, double? megapascal, PressureCourse? course)
    {
        if (celsius is not null)
        {
            _notes.Add(Text($"temperature {celsius:G4} °C as given{(survey.Temperature.IsKnown ? ", not the file's" : "")}"));
        }
        else if (!HasTemperature(survey))
        {
            string why = survey.Temperature.IsKnown
                ? "its temperature is 0 °C in every row, as where nobody measures it"
                : "the file has none";
            _notes.Add(Text($"temperature {UsualCelsius:G4} °C assumed: {why}"));
        }

        if (course is not null)
        {
            _notes.Add(
                Text(
                    $"stack pressure from a file of {course.Rows} rows, {course.First:G6} to {course.Last:G6} s; before and after it stays"
                )
            );
        }
        else if (megapascal is not null)
        {
            _notes.Add(Text($"stack pressure {megapascal:G4} MPa as given{(survey.Pressure.IsKnown ? ", not the file's" : "")}"));
        }
        else if (!survey.Pressure.IsKnown)
        {
            _notes.Add(Text($"stack pressure {UsualMegapascal:G4} MPa assumed: the file has none"));
        }

        _notes.Add(
            "the recording goes on after a trip as it was recorded; the contactor is closed again at its next rest, and only the first trip is what a guard would have done"
        );
    }
}
