dist_check_SCRIPTS += %D%/install.sh %D%/screen.sh
TESTS += %D%/install.sh %D%/screen.sh
