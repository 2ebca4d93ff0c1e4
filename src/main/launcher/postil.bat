@echo off
rem Starts Postil with POSTIL_JAVA, or the Java in JAVA_HOME, or the one on the path.
setlocal
set "home=%~dp0.."
set "java=java"
if defined JAVA_HOME set "java=%JAVA_HOME%\bin\java"
if defined POSTIL_JAVA set "java=%POSTIL_JAVA%"
"%java%" --version >nul 2>&1
if errorlevel 1 goto missing
for /f "tokens=2 delims=. " %%v in ('call "%java%" --version') do (
    if %%v LSS 25 goto missing
    goto start
)
:missing
echo Postil needs Java 25 or later: install it, or name its java program in POSTIL_JAVA. 1>&2
exit /b 2
:start
if "%~1"=="" goto window
if exist "%~1" goto window
"%java%" "@%home%\lib\java.options" "@%home%\lib\command.options" --module-path "%home%\lib\javafx" -cp "%home%\lib\*" dev.postil.app.Main %*
exit /b %errorlevel%
:window
"%java%" "@%home%\lib\java.options" --module-path "%home%\lib\javafx" -cp "%home%\lib\*" dev.postil.app.Main %*
exit /b %errorlevel%
