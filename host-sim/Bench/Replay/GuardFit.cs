using System.Globalization;
using SSBms.Bench.Profiles;
using SSBms.CellModels.Input;
using SSBms.Control;
using SSBms.Drivers;
using SSBms.Recordings.Surveys;
using SSBms.Runtime;

namespace SSBms.Bench.Replay;

/// <summary>Fits a guard to a recording: how often it looks, and what it measures the current with.</summary>
public static class GuardFit
{
    /// <summary>So many control cycles take some seconds.</summary>
    private const double MostCycles = 1e6;

    private const double MillisecondsPerSecond = 1e3;
    private const double Reserve = 1.2;

    /// <summary>
    /// The control cycle: the guard's own where the recording is short enough for it, otherwise the usual distance of its rows, between which
    /// nobody knows anything.
    /// </summary>
    /// <param name="own">The guard's own cycle, s.</param>
    /// <param name="survey">The recording.</param>
    public static double Cycle(double own, Survey survey)
    {
        ArgumentNullException.ThrowIfNull(survey);
        SettingRow row = SettingTable.Rows()[(int)Setting.Cycle];
        double usual = survey.Spacings.Usual;
        return survey.Duration <= MostCycles * own || double.IsNaN(usual)
            ? own
            : Math.Clamp(Math.Round(usual * MillisecondsPerSecond) / MillisecondsPerSecond, own, row.Most);
    }

    /// <summary>A profile whose guard looks as often.</summary>
    /// <param name="profile">The profile.</param>
    /// <param name="cycle">Its control cycle, s.</param>
    public static Profile WithCycle(Profile profile, double cycle)
    {
        ArgumentNullException.ThrowIfNull(profile);
        if (cycle == profile.Settings.Get(Setting.Cycle))
        {
            return profile;
        }

        Settings settings = CellSettings.Copy(profile.Settings);
        settings.Set(Setting.Cycle, cycle);
        string hash = profile.Hash.ToString("X8", CultureInfo.InvariantCulture);
        return ProfileFile.Make(profile.Name, profile.Time, [hash], settings);
    }

    /// <summary>A board whose monostable holds for a profile.</summary>
    /// <param name="profile">The profile.</param>
    public static BoardConfiguration Board(Profile profile)
    {
        ArgumentNullException.ThrowIfNull(profile);
        var board = new BoardConfiguration();
        board.LongestCycle = Math.Max(board.LongestCycle, profile.Settings.Get(Setting.Cycle));
        return board;
    }

    /// <summary>Makes the shunt as small as the largest current asks for, be that the recorded one or the one that trips.</summary>
    /// <param name="settings">Settings with the shunt of the reference design.</param>
    /// <param name="ampere">The largest current of the recording, A.</param>
    /// <returns>True when it had to be made smaller.</returns>
    public static bool FitShunt(Settings settings, double ampere)
    {
        ArgumentNullException.ThrowIfNull(settings);
        const double AmperePerMilliampere = 1e-3;
        double density = Math.Max(settings.PlatingCcd?.Largest ?? 0.0, settings.StrippingCcd?.Largest ?? 0.0);
        double trips = density * settings.Get(Setting.TripFraction) * settings.Get(Setting.Area) * AmperePerMilliampere;
        double largest = Reserve * Math.Max(ampere, trips);
        double range = new BoardConfiguration().RangeOf(settings).LargestCurrent;
        if (largest <= range)
        {
            return false;
        }

        double ohm = settings.Get(Setting.Shunt) * range / largest;
        settings.Set(Setting.Shunt, double.Parse(ohm.ToString("G2", CultureInfo.InvariantCulture), CultureInfo.InvariantCulture));
        return true;
    }

    /// <summary>Makes sure that a board can guard by a profile.</summary>
    /// <param name="name">How the profile is named in messages.</param>
    /// <param name="settings">What it guards by.</param>
    /// <param name="board">The board.</param>
    /// <exception cref="InputException">It cannot; the message names the setting.</exception>
    public static void RequireGuardable(string name, Settings settings, BoardConfiguration board)
    {
        ArgumentNullException.ThrowIfNull(board);
        if (SettingCheck.FirstFault(settings, board.RangeOf(settings)) is { } fault)
        {
            throw new InputException($"{name}: this board cannot guard by it: {FaultText.Of(fault)}");
        }
    }
}
