using SSBms.CellModels.Definitions;
using SSBms.Commissioning.Balance;
using SSBms.Commissioning.Rigs;
using SSBms.VirtualBoard;

namespace SSBms.Commissioning.Steps;

/// <summary>
/// Finds the critical stack pressure by short stripping pulses, each where it tells most without danger. A pulse is cut at the first evidence
/// of a void, and what was stripped is plated again under the highest pressure before the next.
/// </summary>
internal sealed class VoidSearch
{
    private const string Step = "pulses";
    private const int SettlingSweeps = 20;
    private const int RestSweeps = 50;
    private const int LookSweeps = 120;
    private const int ReadEvery = 4;
    private const double LeastApart = 0.1;

    /// <summary>Contact lost that an eye must see at least, −ln, for pulses that leave enough.</summary>
    private const double MostBlindness = 0.07;

    /// <summary>Stripped on the way back, where both electrodes are lithium, over what every balance bears.</summary>
    private const double ReplatingShare = 0.9;

    private readonly RigSession _session;
    private readonly CellDefinition _kind;
    private readonly CommissioningRange _range;
    private readonly CommissioningBudget _budget;
    private readonly Baseline _baseline;
    private readonly ContactEye _eye;
    private readonly SoftShortWatch _short;
    private readonly InterfaceChange _held;
    private readonly List<PulseRecord> _pulses = [];

    public VoidSearch(
        RigSession session,
        CellDefinition kind,
        CommissioningRange range,
        CommissioningBudget budget,
        Baseline baseline,
        NoiseSource random
    )
    {
        _session = session;
        _kind = kind;
        _range = range;
        _budget = budget;
        _baseline = baseline;
        _eye = new ContactEye(baseline.Profile, baseline.Lithium.Value);
        _short = new SoftShortWatch(baseline.TotalOhm, kind.Kind == CellKind.Full, session.VoltNoise);
        (_held, Spread) = Rest(LookSweeps);
        Evidence = new VoidEvidence(Spread, baseline.Profile.Interfaces);
        Cloud = new BalanceCloud(new BalancePrior(kind, baseline.Celsius), baseline.Profile.Interfaces, random);
        Choice = new PulseChoice(range, Evidence, Spread, random);
    }

    /// <summary>What is known of the flux balance.</summary>
    public BalanceCloud Cloud { get; }

    /// <summary>The pulses.</summary>
    public IReadOnlyList<PulseRecord> Pulses => _pulses;

    /// <summary>Highest current density that was plated without a filament being seen, mA/cm²; 0 for none.</summary>
    public double Plated { get; private set; }

    /// <summary>The same over the critical current density of the kind; at first what every sample is thought to bear, with the first rise to it.</summary>
    public double PlatedShare { get; private set; } = CommissioningRange.FirstShare / CommissioningRange.Rise;

    /// <summary>True when a filament has touched.</summary>
    public bool HasTouched => _short.HasTouched;

    private double Spread { get; }

    private VoidEvidence Evidence { get; }

    private PulseChoice Choice { get; }

    /// <summary>Searches until the critical stack pressure is narrow enough, or time or charge are used up.</summary>
    /// <exception cref="CommissioningRefusedException">A void could not be seen in time, or none is to be expected.</exception>
    public void Run()
    {
        if (Evidence.ContactLost > MostBlindness)
        {
            throw new CommissioningRefusedException(
                FormattableString.Invariant(
                    $"the eye is weak: the first evidence would be {Evidence.ContactLost:P0} of the contact; expected at most {MostBlindness:P0}, so that pulses end in time. A thinner electrolyte, a cell with more resistance at the lithium, or less noise of the tones would lift it"
                )
            );
        }

        if (Cloud.Spread(_range.Target) == 0.0)
        {
            throw new CommissioningRefusedException(
                FormattableString.Invariant(
                    $"in a cell \"{_kind.Id}\" diffusion alone refills {_kind["flux.diffusion"] * _kind["lithium.area_factor"]:0.##} mA/cm2: there is no critical stack pressure at {_range.Density:0.##} mA/cm2 to be found"
                )
            );
        }

        _session.Tell(Step, $"evidence of a void is {Evidence.ContactLost:P1} of the contact, the mean of {Evidence.Sweeps} sweeps");
        while (!_short.HasTouched && Cloud.Spread(_range.Target) > _budget.Narrow)
        {
            double charge = 0.5 * (_budget.Charge - _session.Moved);
            if (Choice.Next(Cloud, PlatedShare * CommissioningRange.Rise, charge) is not { } plan || End(plan) > _budget.Hours)
            {
                break;
            }

            Execute(plan);
        }
    }

    /// <summary>When a pulse would be over and plated again, h.</summary>
    private double End(PulsePlan plan)
    {
        const double SecondsPerHour = 3600.0;
        double sweeps = SettlingSweeps + RestSweeps + plan.Sweeps;
        double clamp = 2.0 * RigSession.PressSeconds;
        return _session.Hours + (sweeps * PulsePlan.SweepSeconds + clamp) / SecondsPerHour + plan.Charge / Replating().Density;
    }

    /// <summary>Stays at rest until the estimate has settled, and tells where the interface is and how noisy a sweep of it.</summary>
    private (InterfaceChange Zero, double Spread) Rest(int sweeps)
    {
        var changes = new List<InterfaceChange>();
        double celsius = _session.Read().Celsius;
        for (int i = 0; i < SettlingSweeps + sweeps; i++)
        {
            _session.Pass(0.0, PulsePlan.SweepSeconds);
            celsius = Followed(celsius, i);
            InterfaceChange change = _eye.Take(_session.Sweep(_baseline.Profile.Hertz), celsius);
            if (i >= SettlingSweeps)
            {
                changes.Add(change);
            }
        }

        var zero = InterfaceChange.Mean(changes);
        double variance = changes.Sum(change => Math.Pow(_eye.Loss(zero, change), 2.0)) / (changes.Count - 1);
        return (zero, Math.Sqrt(variance));
    }

    /// <summary>The temperature, averaged over a few sweeps: the cell is slower than the noise of its thermometer.</summary>
    private double Followed(double celsius, int sweep)
    {
        const double Weight = 0.3;
        return sweep % ReadEvery == 0 ? celsius + Weight * (_session.Read().Celsius - celsius) : celsius;
    }

    private void Execute(PulsePlan plan)
    {
        _session.Press(plan.Megapascal);
        (InterfaceChange zero, double spread) = Rest(RestSweeps);
        _short.Begin();
        Press(zero, plan.Megapascal);
        Evidence.Clear();
        var losses = new List<double>();
        double pressure = 0.0;
        double celsius = _session.Read().Celsius;
        bool found = false;
        _session.Announce(-plan.Density, plan.Sweeps * PulsePlan.SweepSeconds);
        while (losses.Count < plan.Sweeps && !found && !_short.HasTouched)
        {
            _session.Pass(-plan.Density, PulsePlan.SweepSeconds);
            celsius = Followed(celsius, losses.Count);
            RigReading reading = _session.Read(1);
            pressure += reading.Megapascal;
            _short.Take(reading.Volts, -plan.Density);
            losses.Add(_eye.Loss(zero, _eye.Take(_session.Sweep(_baseline.Profile.Hertz), celsius)));
            found = Evidence.Take(losses[^1]);
        }

        string why =
            _short.HasTouched ? "a filament touches"
            : found ? "contact is being lost"
            : "the pulse is over";
        _session.Stop(why, found || _short.HasTouched);
        var pulse = new PulseRecord(pressure / losses.Count, plan.Density, losses, spread, RestSweeps, found);
        double lost = Evidence.Mean;
        if (_kind.Kind == CellKind.Symmetric)
        {
            Note(plan.Megapascal, plan.Density, losses.Count * PulsePlan.SweepSeconds);
        }

        Replate(pulse.Charge);
        if (_short.HasTouched)
        {
            _session.Tell(
                Step,
                $"a filament touches at {plan.Density:0.000} mA/cm2: nothing more is asked of the cell, and the pulse is not counted"
            );
            return;
        }

        _pulses.Add(pulse);
        Cloud.Take(pulse);
        Tell(pulse, lost);
    }

    /// <summary>What less pressure than at the baseline has done to the resistance.</summary>
    private void Press(InterfaceChange zero, double pressure)
    {
        double apart = Math.Log(pressure / _baseline.Megapascal);
        if (Math.Abs(apart) > LeastApart)
        {
            _eye.Press((zero.Resistance - _held.Resistance) / apart);
        }
    }

    private void Tell(PulseRecord pulse, double lost)
    {
        double low = Cloud.Quantile(Pressure, 0.05);
        double middle = Cloud.Quantile(Pressure, 0.5);
        double high = Cloud.Quantile(Pressure, 0.95);
        string seen = pulse.IsEvidence ? "a void, cut" : "no void";
        _session.Tell(
            Step,
            $"{_pulses.Count}: {pulse.Density:0.000} mA/cm2 at {pulse.Megapascal:0.00} MPa for {pulse.Loss.Count * PulsePlan.SweepSeconds:0} s: {lost:+0.0 %;-0.0 %} of contact, {seen}; replated. Critical at {_range.Density:0.##} mA/cm2: {middle:0.00} MPa ({low:0.00} to {high:0.00})"
        );
    }

    private double Pressure(VoidLaw balance)
    {
        return balance.CriticalPressure(_range.Density);
    }

    /// <summary>Puts back what was stripped, so slowly that the other electrode keeps its contact and no filament grows.</summary>
    private void Replate(double charge)
    {
        (double pressure, double density) = Replating();
        _session.Press(pressure);
        _short.Begin();
        double left = charge * 3600.0 / density;
        Note(pressure, density, left);
        _session.Announce(density, left);
        while (left > 0.0 && !_short.HasTouched)
        {
            double seconds = Math.Min(left, PulsePlan.SweepSeconds);
            _session.Pass(density, seconds);
            _short.Take(_session.Read(1).Volts, density);
            left -= seconds;
        }

        _session.Stop(_short.HasTouched ? "a filament touches" : "what was stripped is plated again", _short.HasTouched);
    }

    /// <summary>The pressure under which most can be plated, the highest of those, and how much.</summary>
    private (double Megapascal, double Density) Replating()
    {
        return _range
            .Pressures.Select(pressure => (Pressure: pressure, Density: ReplatingDensity(pressure)))
            .MaxBy(choice => (choice.Density, choice.Pressure));
    }

    private double ReplatingDensity(double pressure)
    {
        double plated = Math.Min(PlatedShare * _range.PlatingCcd(pressure), _range.MostPlating(pressure));
        return _kind.Kind == CellKind.Symmetric
            ? Math.Min(ReplatingShare * Cloud.Quantile(balance => balance.CriticalDensity(pressure), 0.0), plated)
            : plated;
    }

    /// <summary>A current that was plated for a while without a filament is one that may be plated.</summary>
    private void Note(double pressure, double density, double seconds)
    {
        const double Enough = 60.0;
        if (seconds >= Enough && !_short.HasTouched)
        {
            Plated = Math.Max(Plated, density);
            PlatedShare = Math.Max(PlatedShare, density / _range.PlatingCcd(pressure));
        }
    }
}
