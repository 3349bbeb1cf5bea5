namespace SSBms.Commissioning.Balance;

/// <summary>What a pulse would do if a balance were the one of the cell.</summary>
/// <param name="Speed">0 to 1: how far the loss comes towards evidence; 1 to 2: how early the evidence comes.</param>
/// <param name="Charge">Charge that is stripped, mAh/cm².</param>
/// <param name="Contact">Contact fraction at the worst, once the evidence is there and noise has delayed it.</param>
internal readonly record struct PulseForecast(double Speed, double Charge, double Contact)
{
    private const double StepSeconds = 30.0;

    /// <summary>Forecasts.</summary>
    /// <param name="plan">The pulse.</param>
    /// <param name="balance">The balance.</param>
    /// <param name="start">The voids that are there already.</param>
    /// <param name="evidence">What is evidence.</param>
    public static PulseForecast Of(in PulsePlan plan, in VoidLaw balance, VoidState start, VoidEvidence evidence)
    {
        double pressed = Math.Pow(plan.Megapascal, balance.Exponent);
        double critical = balance.Diffusion + balance.Creep * pressed;
        double healing = balance.Healing * pressed / 3600.0;
        double before = -Math.Log(start.Contact(balance));
        int steps = (int)Math.Ceiling(plan.Sweeps * PulsePlan.SweepSeconds / StepSeconds);

        // Stripping that leaves no voids leaves none at any time.
        if (start.Volume <= start.Irreversible && plan.Density <= start.Contact(balance) * critical)
        {
            return new PulseForecast(0.0, plan.Charge, start.Contact(balance));
        }

        VoidState voids = start;
        double lost = 0.0;
        for (int step = 1; step <= steps; step++)
        {
            voids = voids.Stripped(balance, critical, healing, plan.Density, StepSeconds);
            lost = -Math.Log(voids.Contact(balance)) - before;
            if (lost >= evidence.ContactLost)
            {
                double delay = PulsePlan.SweepSeconds * evidence.Sweeps;
                voids = voids.Stripped(balance, critical, healing, plan.Density, 0.5 * delay);
                voids = voids.Stripped(balance, critical, healing, plan.Density, 0.5 * delay);
                return new PulseForecast(2.0 - (double)step / steps, plan.Charge * step / steps, voids.Contact(balance));
            }
        }

        return new PulseForecast(lost / evidence.ContactLost, plan.Charge, voids.Contact(balance));
    }
}
