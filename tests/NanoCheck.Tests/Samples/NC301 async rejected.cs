namespace SSBms.Sample;

public class Steps
{
    public async void Wait() { // found
    }
}
