namespace SSBms.Control.Tests;

/// <summary>When the protection closes, opens, trips and lets go of a trip, to the sample.</summary>
[TestClass]
public sealed class ProtectionStateTests
{
    private const int HealthySamples = 5;
    private const int UnderatedSamples = 10;

    private readonly Protection _protection = new();
    private readonly Sample _sample = new();

    [TestMethod]
    public void Standby_takes_five_healthy_samples_in_a_row_and_no_fewer()
    {
        Steps(HealthySamples - 1);
        Assert.AreEqual(ProtectionState.SelfTest, _protection.State);
        Steps(1);
        Assert.AreEqual(ProtectionState.Standby, _protection.State);
        Assert.IsFalse(_protection.CloseContactor);
    }

    [TestMethod]
    [DataRow(true, true, false)]
    [DataRow(false, false, false)]
    [DataRow(false, true, true)]
    public void One_sample_that_is_not_healthy_begins_the_five_anew(bool fault, bool complete, bool closed)
    {
        Steps(HealthySamples - 1);
        _sample.ContactorClosed = closed;
        _protection.Step(_sample, fault, complete, derated: false, proven: false);
        _sample.ContactorClosed = false;
        Steps(HealthySamples - 1);
        Assert.AreEqual(ProtectionState.SelfTest, _protection.State);
        Steps(1);
        Assert.AreEqual(ProtectionState.Standby, _protection.State);
    }

    [TestMethod]
    [DataRow(true, true)]
    [DataRow(false, false)]
    public void Standby_ends_with_a_fault_as_with_a_missing_channel_and_takes_five_samples_again(bool fault, bool complete)
    {
        Steps(HealthySamples + 3);
        _protection.Step(_sample, fault, complete, derated: false, proven: false);
        Assert.AreEqual(ProtectionState.SelfTest, _protection.State);
        Steps(HealthySamples - 1);
        Assert.AreEqual(ProtectionState.SelfTest, _protection.State);
        Steps(1);
        Assert.AreEqual(ProtectionState.Standby, _protection.State);
    }

    [TestMethod]
    public void A_fault_in_standby_is_not_armed_through_by_a_request_of_the_same_sample()
    {
        Steps(HealthySamples);
        _sample.ArmRequested = true;
        Steps(SteadyInput.Cycles - 1);
        Step(fault: true);
        Assert.AreEqual(ProtectionState.SelfTest, _protection.State);
        Assert.IsFalse(_protection.CloseContactor);
    }

    [TestMethod]
    public void A_request_is_proven_before_the_contactor_is_closed_for_use()
    {
        Ask();
        for (int i = 0; i < 100; i++)
        {
            Step(derated: i % 2 == 0);
            Assert.AreEqual(ProtectionState.Proving, _protection.State);
            Assert.IsFalse(_protection.CloseContactor);
        }

        Step(proven: true);
        Assert.AreEqual(ProtectionState.Armed, _protection.State);
        Assert.IsTrue(_protection.CloseContactor);
    }

    [TestMethod]
    [DataRow(false)]
    [DataRow(true)]
    public void While_the_contactor_travels_it_is_armed_and_nothing_else(bool derated)
    {
        Arm();
        for (int i = 0; i < 2 * UnderatedSamples; i++)
        {
            _protection.Step(_sample, fault: false, complete: true, derated, proven: true);
            Assert.AreEqual(ProtectionState.Armed, _protection.State);
            Assert.IsTrue(_protection.CloseContactor);
        }

        _sample.ContactorClosed = true;
        _protection.Step(_sample, fault: false, complete: true, derated, proven: true);
        Assert.AreEqual(derated ? ProtectionState.Derated : ProtectionState.Operating, _protection.State);
    }

    [TestMethod]
    public void Once_it_has_arrived_a_contactor_that_reports_open_changes_no_state_by_itself()
    {
        Operate();
        _sample.ContactorClosed = false;
        Steps(1);
        Assert.AreEqual(ProtectionState.Operating, _protection.State);
        Step(derated: true);
        Assert.AreEqual(ProtectionState.Derated, _protection.State);
    }

    [TestMethod]
    public void A_narrower_range_counts_at_once_and_the_wide_one_after_ten_samples_in_a_row()
    {
        Operate();
        for (int i = 0; i < 2; i++)
        {
            Step(derated: true);
            Assert.AreEqual(ProtectionState.Derated, _protection.State);
            Steps(UnderatedSamples - 1);
            Assert.AreEqual(ProtectionState.Derated, _protection.State);
            Step(derated: true);
            Steps(UnderatedSamples - 1);
            Assert.AreEqual(ProtectionState.Derated, _protection.State, "a narrow sample begins the ten anew");
            Steps(1);
            Assert.AreEqual(ProtectionState.Operating, _protection.State);
            Steps(3 * UnderatedSamples);
        }
    }

    [TestMethod]
    [DataRow(ProtectionState.Proving)]
    [DataRow(ProtectionState.Armed)]
    [DataRow(ProtectionState.Operating)]
    [DataRow(ProtectionState.Derated)]
    public void A_fault_trips_whatever_is_closed(ProtectionState state)
    {
        Bring(state);
        Step(fault: true);
        Assert.AreEqual(ProtectionState.Tripped, _protection.State);
        Assert.IsFalse(_protection.CloseContactor);
    }

    [TestMethod]
    [DataRow(ProtectionState.Proving)]
    [DataRow(ProtectionState.Armed)]
    [DataRow(ProtectionState.Operating)]
    [DataRow(ProtectionState.Derated)]
    public void A_request_that_is_gone_opens_without_a_trip(ProtectionState state)
    {
        Bring(state);
        _sample.ArmRequested = false;
        for (int i = 1; i < SteadyInput.Cycles; i++)
        {
            _protection.Step(_sample, fault: false, complete: true, derated: state == ProtectionState.Derated, proven: false);
            Assert.AreEqual(state, _protection.State, "a bounce is no request");
        }

        Steps(1);
        Assert.AreEqual(ProtectionState.Standby, _protection.State);
        Assert.IsFalse(_protection.CloseContactor);
    }

    [TestMethod]
    public void A_switch_left_on_arms_only_after_it_was_off()
    {
        _sample.ArmRequested = true;
        Steps(100);
        Assert.AreEqual(ProtectionState.Standby, _protection.State);
        _sample.ArmRequested = false;
        Steps(SteadyInput.Cycles);
        _sample.ArmRequested = true;
        Steps(SteadyInput.Cycles);
        Assert.AreEqual(ProtectionState.Proving, _protection.State);
    }

    [TestMethod]
    public void A_switch_that_was_off_before_standby_was_reached_arms_nothing()
    {
        Steps(SteadyInput.Cycles);
        _sample.ArmRequested = true;
        Steps(SteadyInput.Cycles + 50);
        Assert.AreEqual(ProtectionState.Standby, _protection.State, "it was on when the board became ready");
    }

    [TestMethod]
    public void A_trip_is_left_by_the_key_alone()
    {
        Trip();
        Steps(1000);
        Assert.AreEqual(ProtectionState.Tripped, _protection.State);
        _sample.ResetRequested = true;
        Steps(SteadyInput.Cycles - 1);
        Assert.AreEqual(ProtectionState.Tripped, _protection.State);
        Steps(1);
        Assert.AreEqual(ProtectionState.SelfTest, _protection.State);
    }

    [TestMethod]
    public void The_key_does_not_help_while_the_arm_switch_is_on_or_the_contacts_are_closed()
    {
        Trip();
        _sample.ArmRequested = true;
        Steps(SteadyInput.Cycles);
        _sample.ResetRequested = true;
        Steps(50);
        Assert.AreEqual(ProtectionState.Tripped, _protection.State);
        _sample.ContactorClosed = true;
        _sample.ArmRequested = false;
        Steps(50);
        Assert.AreEqual(ProtectionState.Tripped, _protection.State);
        _sample.ContactorClosed = false;
        Steps(1);
        Assert.AreEqual(ProtectionState.SelfTest, _protection.State);
    }

    [TestMethod]
    public void A_key_that_was_on_when_it_tripped_clears_nothing_before_it_was_off()
    {
        Operate();
        _sample.ResetRequested = true;
        Steps(20);
        Step(fault: true);
        _sample.ArmRequested = false;
        _sample.ContactorClosed = false;
        Steps(50);
        Assert.AreEqual(ProtectionState.Tripped, _protection.State);
        _sample.ResetRequested = false;
        Steps(SteadyInput.Cycles);
        _sample.ResetRequested = true;
        Steps(SteadyInput.Cycles);
        Assert.AreEqual(ProtectionState.SelfTest, _protection.State);
    }

    [TestMethod]
    public void A_trip_that_was_latched_before_is_there_from_the_first_sample()
    {
        _protection.Latch();
        Assert.AreEqual(ProtectionState.Tripped, _protection.State);
        Steps(100);
        Assert.AreEqual(ProtectionState.Tripped, _protection.State);
    }

    private void Bring(ProtectionState state)
    {
        if (state == ProtectionState.Proving)
        {
            Ask();
            return;
        }

        if (state == ProtectionState.Armed)
        {
            Arm();
            return;
        }

        Operate();
        if (state == ProtectionState.Derated)
        {
            Step(derated: true);
        }
    }

    private void Ask()
    {
        Steps(HealthySamples + SteadyInput.Cycles);
        _sample.ArmRequested = true;
        Steps(SteadyInput.Cycles);
        Assert.AreEqual(ProtectionState.Proving, _protection.State);
    }

    private void Arm()
    {
        Ask();
        Step(proven: true);
        Assert.AreEqual(ProtectionState.Armed, _protection.State);
        Assert.IsTrue(_protection.CloseContactor);
    }

    private void Operate()
    {
        Arm();
        _sample.ContactorClosed = true;
        Steps(1);
        Assert.AreEqual(ProtectionState.Operating, _protection.State);
        Assert.IsTrue(_protection.CloseContactor);
    }

    private void Trip()
    {
        Operate();
        Step(fault: true);
        _sample.ContactorClosed = false;
        _sample.ArmRequested = false;
        Steps(SteadyInput.Cycles);
        Assert.AreEqual(ProtectionState.Tripped, _protection.State);
    }

    private void Step(bool fault = false, bool derated = false, bool proven = false)
    {
        _protection.Step(_sample, fault, complete: true, derated, proven);
    }

    private void Steps(int count)
    {
        for (int i = 0; i < count; i++)
        {
            Step();
        }
    }
}
